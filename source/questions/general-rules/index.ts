// What can be asked of any sentence of a kind, when no table of `word-rules/` knows a particular case of it.
// To add a table, write the file and list it here.
import type {WordRule} from '../word-rules/word-rule.ts';
import {boundRules} from './bounds.ts';
import {contentRules} from './contents.ts';
import {eventRules} from './events.ts';

export const generalRules: readonly WordRule[] = [...eventRules, ...contentRules, ...boundRules];
