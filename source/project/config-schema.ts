// What `.plan-tasks.json` may say. This one table is the validation, the documentation in an editor, and the
// JSON Schema that is shipped as templates/config.schema.json; a new key is one entry in `properties`.

/** The part of JSON Schema that the table uses. */
export type Schema = {
  readonly type?: 'string' | 'number' | 'integer' | 'array' | 'object';
  /** Instead of a type: the value follows one of these. */
  readonly anyOf?: readonly Schema[];
  readonly description?: string;
  readonly default?: unknown;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly minLength?: number;
  readonly items?: Schema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: false;
};

// Relative and without "..": a configuration never reaches outside its repository.
const inside = '^(?![/\\\\]|[A-Za-z]:)(?!(.*[/\\\\])?\\.\\.([/\\\\]|$))';
const path: Schema = {type: 'string', minLength: 1, pattern: inside};
const globs = {type: 'array', items: path} as const;

const domain: Schema = {
  type: 'object',
  required: ['name', 'paths'],
  additionalProperties: false,
  properties: {
    name: {type: 'string', minLength: 1, description: 'What a task says in its Domain field.'},
    description: {type: 'string', description: 'What belongs to it, for people.'},
    paths: {...globs, minItems: 1, description: 'Globs of the files that belong to it.'},
    keywords: {
      type: 'array',
      items: {type: 'string', minLength: 1},
      description: 'Words of a story that speak of it.',
    },
  },
};

const words: Schema = {type: 'array', items: {type: 'string'}, minItems: 1};
const engines: Schema = {
  type: 'object',
  description: 'Second minds that interviews may ask; without it none is.',
  additionalProperties: false,
  properties: {
    use: {type: 'string', description: 'The one that the team uses, where a person has chosen none.'},
    allowed: {
      type: 'array',
      items: {type: 'string'},
      description: 'The only ones that may be used; [] forbids all but offline.',
    },
    endpoint: {type: 'string', minLength: 1, description: 'Where an OpenAI-compatible server answers.'},
    model: {type: 'string', minLength: 1, description: 'The name of the model there.'},
    agents: {
      type: 'array',
      description: 'Agents besides those that are known.',
      items: {
        type: 'object',
        required: ['name', 'command'],
        additionalProperties: false,
        properties: {
          name: {type: 'string', minLength: 1, description: 'How it is called after --engine.'},
          command: {
            ...words,
            description: 'Answers a text from standard input with JSON on standard output.',
          },
          start: {
            ...words,
            description: 'Starts it on work at a terminal; "{prompt}" stands for what it is told.',
          },
        },
      },
    },
    seconds: {type: 'number', minimum: 1, default: 180, description: 'How long it may think.'},
  },
};

const properties = {
  $schema: {type: 'string', description: 'Where an editor finds this schema.'},
  stories: {...globs, minItems: 1, default: ['docs/stories/*.md'], description: 'Globs of the story files.'},
  domains: {
    type: 'array',
    items: domain,
    minItems: 1,
    description: 'The parts of the code that a task can belong to; without it they are proposed.',
  },
  format: {type: 'string', minLength: 1, default: 'story', description: 'The layout of new plans.'},
  plans: {
    anyOf: [path, {...globs, minItems: 1}],
    default: ['docs/plans', 'specs/*/tasks.md'],
    description:
      'Where plans in other layouts are: a folder, or folders and globs; new ones go into the first.',
  },
  ignore: {...globs, default: [], description: 'Globs of files that are never looked at.'},
  engines,
  taskHours: {
    type: 'array',
    items: {type: 'number', minimum: 0},
    minItems: 2,
    maxItems: 2,
    default: [1, 4],
    description: 'The fewest and the most hours that a task should take.',
  },
  maxTasks: {
    type: 'integer',
    minimum: 1,
    default: 15,
    description: 'A story that needs more tasks is proposed to be split.',
  },
  maxQuestions: {
    type: 'integer',
    minimum: 0,
    default: 12,
    description: 'An interview has no more questions; 0 goes straight to the draft.',
  },
} as const satisfies Readonly<Record<string, Schema>>;

/** The schema of the whole file. */
export const configSchema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'plan-tasks configuration (.plan-tasks.json)',
  type: 'object',
  additionalProperties: false,
  properties,
} as const satisfies Schema & {readonly $schema: string; readonly title: string};
