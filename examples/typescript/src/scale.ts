export interface Ingredient {
  readonly name: string;
  readonly grams: number;
}

/** The same recipe for another number of people. */
export function scale(recipe: readonly Ingredient[], from: number, to: number): Ingredient[] {
  return recipe.map(({ name, grams }) => ({ name, grams: Math.round((grams * to) / from) }));
}
