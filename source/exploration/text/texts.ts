// Many short texts, each read when it is asked for.

export type Texts = {
  readonly size: number;
  /** The text at a place; empty when there is none. */
  readonly at: (place: number) => string;
};

/** Texts that stand in memory. */
export function textsOf(texts: readonly string[]): Texts {
  return {size: texts.length, at: place => texts[place] ?? ''};
}

/** All of them, in order. */
export function allOf({size, at}: Texts): readonly string[] {
  return Array.from({length: size}, (_, place) => at(place));
}
