/** https://github.com/distribution/reference/blob/main/regexp.go; split up so that no input makes it slow. */
const TAG = /^[\w][\w.-]{0,127}$/;
const DIGEST = /^[A-Za-z][A-Za-z0-9]*(?:[-_+.][A-Za-z][A-Za-z0-9]*)*:[0-9a-fA-F]{32,}$/;
const DOMAIN =
  /^(?:[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?)*|\[[a-fA-F0-9:]+\])(?::[0-9]+)?$/;
const PATH_PART = /^[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*$/;
const DIGEST_LENGTHS: Readonly<Record<string, number>> = {sha256: 64, sha384: 96, sha512: 128};

/** The parts of an image's name. */
export interface ImageReference {
  readonly domain: string;
  readonly path: string;
  readonly tag?: string;
  readonly digest?: string;
}

/**
 * Reads an image's name as Docker does: `alpine` is `docker.io/library/alpine`.
 *
 * @throws Error in Docker's words when it cannot be the name of an image
 */
export function parseImageReference(name: string): ImageReference {
  if (/^[a-f0-9]{64}$/.test(name)) {
    throw new Error(
      `invalid repository name (${name}), cannot specify 64-byte hexadecimal strings`,
    );
  }
  const {domain, remainder} = splitDomain(name);
  const repository = remainder.split(':', 1)[0] ?? '';
  if (repository.toLowerCase() !== repository) {
    throw new Error(`invalid reference format: repository name (${repository}) must be lowercase`);
  }
  const at = remainder.indexOf('@');
  const digest = at < 0 ? undefined : remainder.slice(at + 1);
  const [path = '', ...tags] = (at < 0 ? remainder : remainder.slice(0, at)).split(':');
  const tag = tags.length === 0 ? undefined : tags.join(':');
  const isValid =
    DOMAIN.test(domain) &&
    path.split('/').every(part => PATH_PART.test(part)) &&
    (tag === undefined || TAG.test(tag)) &&
    (digest === undefined || DIGEST.test(digest));
  if (!isValid) throw new Error('invalid reference format');
  if (path.length > 255) throw new Error('repository name must not be more than 255 characters');
  if (digest !== undefined) validateDigest(digest);
  return {
    domain,
    path,
    ...(tag === undefined ? {} : {tag}),
    ...(digest === undefined ? {} : {digest}),
  };
}

function splitDomain(name: string): {readonly domain: string; readonly remainder: string} {
  const slash = name.indexOf('/');
  const first = name.slice(0, Math.max(slash, 0));
  const isDomain =
    slash >= 0 && (/[.:]/.test(first) || first === 'localhost' || first.toLowerCase() !== first);
  let domain = isDomain ? first : 'docker.io';
  let remainder = isDomain ? name.slice(slash + 1) : name;
  if (domain === 'index.docker.io') domain = 'docker.io';
  if (domain === 'docker.io' && !remainder.includes('/')) remainder = `library/${remainder}`;
  return {domain, remainder};
}

function validateDigest(digest: string): void {
  const [algorithm = '', hex = ''] = digest.split(':');
  const length = Object.hasOwn(DIGEST_LENGTHS, algorithm) ? DIGEST_LENGTHS[algorithm] : undefined;
  if (length === undefined) throw new Error('unsupported digest algorithm');
  if (hex.length !== length) throw new Error('invalid checksum digest length');
  if (!/^[a-f0-9]+$/.test(hex)) throw new Error('invalid checksum digest format');
}

/** A name as users write it: without Docker Hub's domain, and without `:latest`. */
export function familiarName(reference: ImageReference): string {
  const name =
    reference.domain === 'docker.io'
      ? reference.path.replace(/^library\/(?=[^/]+$)/, '')
      : `${reference.domain}/${reference.path}`;
  const tag = reference.tag === undefined ? '' : `:${reference.tag}`;
  const digest = reference.digest === undefined ? '' : `@${reference.digest}`;
  return `${name}${tag}${digest}`.replace(/:latest$/, '');
}
