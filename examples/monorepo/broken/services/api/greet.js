/** What the service answers to a name. */
export function greet(name) {
  return name === '' ? 'Hello!' : `Hello ${name}!`;
}
