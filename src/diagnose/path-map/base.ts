/** Directories that every system image has: a file copied to one of them without a trailing '/' goes into it. */
const SYSTEM_DIRECTORIES: readonly string[] = [
  '/bin',
  '/dev',
  '/etc',
  '/home',
  '/lib',
  '/mnt',
  '/opt',
  '/proc',
  '/root',
  '/run',
  '/sbin',
  '/srv',
  '/sys',
  '/tmp',
  '/usr/bin',
  '/usr/lib',
  '/usr/local/bin',
  '/usr/local/lib',
  '/usr/sbin',
  '/usr/share',
  '/usr/src',
  '/var/cache',
  '/var/lib',
  '/var/log',
  '/var/tmp',
];

/** WORKDIR of well-known images that set one; the name is compared without registry, tag and digest. */
const IMAGE_WORKDIRS: Readonly<Record<string, string>> = {
  'oven/bun': '/home/bun/app',
  composer: '/app',
  golang: '/go',
  gradle: '/home/gradle',
  php: '/var/www/html',
};

export interface BaseImage {
  readonly directories: readonly string[];
  /** What relative paths start from; undefined when the image may set any. */
  readonly workdir: string | undefined;
}

/** What can be said of an image by its name. `scratch` is empty and starts at '/'. */
export function describeBase(image: string): BaseImage {
  if (image === 'scratch') return {directories: [], workdir: '/'};
  const name = image
    .replace(/@.*$/, '')
    .replace(/:[^/:]*$/, '')
    .replace(/^(?:docker\.io\/)?(?:library\/)?/, '');
  const workdir = Object.hasOwn(IMAGE_WORKDIRS, name) ? IMAGE_WORKDIRS[name] : undefined;
  return {directories: SYSTEM_DIRECTORIES, workdir};
}
