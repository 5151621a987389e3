/** Stands for the image's temporary name in argvs, until the run has made one up. */
export const IMAGE_PLACEHOLDER = '{image}';
/** Stands for the path of the image's file, where there is no engine that could have the image. */
export const IMAGE_FILE_PLACEHOLDER = `${IMAGE_PLACEHOLDER}.tar`;

/** What a build is told to leave its image in that file. */
export const IMAGE_FILE_OUTPUT = `type=docker,dest=${IMAGE_FILE_PLACEHOLDER}`;

const WORDS: readonly string[] = [IMAGE_PLACEHOLDER, IMAGE_FILE_PLACEHOLDER, IMAGE_FILE_OUTPUT];

/** Whether an argv names the temporary image. */
export const namesImage = (argv: readonly string[]): boolean =>
  argv.some(word => WORDS.includes(word));

/** Whether it means a file. */
export const namesImageFile = (argv: readonly string[]): boolean =>
  argv.some(word => word === IMAGE_FILE_PLACEHOLDER || word === IMAGE_FILE_OUTPUT);

/** Puts the name (of a file: its path without `.tar`) where it belongs. */
export const nameImage = (argv: readonly string[], image: string): readonly string[] =>
  argv.map(word => (WORDS.includes(word) ? word.replace(IMAGE_PLACEHOLDER, () => image) : word));
