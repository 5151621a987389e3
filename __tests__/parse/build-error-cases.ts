/** Files that can be read, but whose last stage cannot be built: BuildKit's words, and the lines. */
export const BUILD_ERRORS: readonly (readonly [text: string, message: string, line: number])[] = [
  [
    'FROM scratch AS a\nCOPY --from=b x y\nFROM scratch AS b\nFROM a\n',
    'cannot copy from stage "b", it needs to be defined before current stage "a"',
    2,
  ],
  [
    'FROM scratch\nRUN --mount=from=b,target=/b x\nFROM scratch AS b\nFROM scratch\nCOPY --from=0 a b\n',
    'cannot mount from stage "b" to "/b", stage needs to be defined before current command',
    2,
  ],
  [
    'FROM scratch\nENV A=1 \\\n  B=${C!}\n',
    'failed to process "${C!}": unsupported modifier (!) in substitution',
    2,
  ],
  [
    'FROM scratch\nWORKDIR "x\n',
    'failed to process "\\"x": unexpected end of statement while looking for matching double-quote',
    2,
  ],
  ['FROM scratch\nARG A\nUSER ${A:?who}\n', 'failed to process "${A:?who}": A: who', 3],
  ['FROM scratch\nARG A=${B?}\n', 'failed to process "${B?}": B: is not allowed to be unset', 2],
  ['FROM scratch\nCOPY <<EOF /f\n"${A:?x}\nEOF\n', 'failed to process "\\"${A:?x}\\n": A: x', 2],
  ['FROM scratch\nRUN --mount=type=nothing x\n', 'unsupported mount type "nothing"', 2],
  [
    'FROM scratch\nRUN --mount=type=secrt,id=a x\n',
    'unsupported mount type "secrt" (did you mean secret?)',
    2,
  ],
  [
    'FROM scratch\nRUN --mount=type=secret x\n',
    'invalid secret mount. one of source, target required',
    2,
  ],
  [
    'FROM scratch\nRUN --mount=required,type=secret,id=a x\n',
    "unexpected key 'required' for mount type 'bind'",
    2,
  ],
  ['FROM scratch\nRUN --mount=type=secret,id=a,source=b x\n', "both source and id can't be set", 2],
  [
    'FROM scratch\nRUN --mount=type=bind,target=/x,uid=1 x\n',
    'uid not allowed for "bind" type mounts',
    2,
  ],
  [
    'FROM scratch\nRUN --mount=type=cache,target=/x,sharing=all x\n',
    'unsupported sharing value "all"',
    2,
  ],
  ['FROM scratch\nRUN --mount=type=cache,target=/x,mode=9 x\n', 'invalid value 9 for mode', 2],
  ['FROM scratch\nRUN --mount=target=/x,ro=perhaps x\n', 'invalid value for ro: perhaps', 2],
  ['FROM scratch\nRUN --mount=target x\n', "invalid field 'target' must be a key=value pair", 2],
];
