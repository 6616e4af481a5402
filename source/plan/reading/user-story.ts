// "As a developer, I want to …, so that …": who wants what, wherever in the story it stands.

const pattern = /\bas an?\s+(.+?)\s*[,，]?\s+(I\s+(?:want|need|can|wish|would like|should be able)\b.+)$/is;

/** The actor and the wish of a text in the form of a user story. */
export function readUserStory(text: string): {readonly actor: string; readonly wish: string} | undefined {
  const [, actor, wish] = pattern.exec(text) ?? [];
  return actor === undefined || wish === undefined ? undefined : {actor, wish};
}
