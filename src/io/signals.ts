import process from 'node:process';

/** A signal that aborts on SIGINT and SIGTERM, with the reason in words. A second one ends the process at once. */
export function abortOnSignals(): AbortSignal {
  const controller = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM'] as const) {
    process.on(name, () => {
      if (controller.signal.aborted && name === 'SIGINT') process.exit(130);
      controller.abort(`interrupted by ${name}`);
    });
  }
  return controller.signal;
}
