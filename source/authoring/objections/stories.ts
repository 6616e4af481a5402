// A dependency on a story that is not there, and a story that is there already.
import {nearest} from '../../plan/nearest.ts';
import {namedStories} from '../../plan/reading/lists.ts';
import {stemsOf} from '../../plan/words.ts';
import {nameOf, type OtherStory} from '../house.ts';
import type {Doubt} from './objection.ts';

const plain = (number: string): string => number.replace(/(^|\.)0+(?=\d)/g, '$1');

/** The numbers that a text means: "Story 12", "012", "12 and 14". */
const numbersIn = (text: string): readonly string[] =>
  /^[\d\s,.&#and]+$/.test(text) ? (text.match(/\d+(?:\.\d+)*/g) ?? []) : namedStories(text);

export const unknownStory: Doubt = {
  topics: ['dependencies'],
  about(text, {house: {stories}}) {
    const known = stories.flatMap(({number}) => (number === undefined ? [] : [plain(number)]));
    const missing = numbersIn(text).find(number => !known.includes(plain(number)));
    if (missing === undefined || known.length === 0) return undefined;
    const near = nearest(plain(missing), known);
    return {
      question: `There is no story ${missing} here. Which one is meant?`,
      why: 'Planning asks how far the stories are that this one needs.',
      suggestions: stories.filter(({number}) => number !== undefined && plain(number) === near).map(nameOf),
    };
  },
};

const alike = 0.7;

/** From 0 to 1: how many of their words two titles share. */
function likeness(one: string, {title}: OtherStory): number {
  const left = new Set(stemsOf(one));
  const right = new Set(stemsOf(title));
  const both = [...left].filter(stem => right.has(stem)).length;
  return both / Math.max(1, left.size + right.size - both);
}

export const twinStory: Doubt = {
  topics: ['title'],
  about(text, {house: {stories}}) {
    const twin = stories.find(story => likeness(text, story) >= alike);
    if (twin === undefined) return undefined;
    return {
      question: `${nameOf(twin)} has nearly this title. How does the new one differ?`,
      why: 'Two stories of one name are mixed up in every list and conversation.',
      suggestions: [],
    };
  },
};

/** A dependency as stories write it: a bare number gets the story's title. */
export function spellDependency(text: string, stories: readonly OtherStory[]): string {
  const [number, ...others] = numbersIn(text);
  const found = stories.find(
    story => story.number !== undefined && plain(story.number) === plain(number ?? ''),
  );
  const isBare = /^(?:story\s+)?#?[\d.]+$/i.test(text.trim());
  if (number === undefined || !isBare || others.length > 0) return text;
  return found === undefined ? `Story ${number}` : nameOf(found);
}
