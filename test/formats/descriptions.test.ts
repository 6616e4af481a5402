// A person may describe a task in any words: none of them is read as another task, or as a field of the one described.
import {expect, test} from 'vitest';
import {formats} from '../../source/formats/index.ts';
import {changeText} from '../../source/plan/edit.ts';

const ids: Readonly<Record<string, readonly [string, string]>> = {
  story: ['001', '002'],
  milestones: ['Job-001-001', 'Job-001-002'],
  steps: ['1', '2'],
  phases: ['F001', 'F002'],
  'ai-task': ['1.1', '1.2'],
  'spec-kit': ['T001', 'T002'],
  bmad: ['1', '2'],
};

const traps: Readonly<Record<string, string>> = {
  boxes:
    'Like this:\n\n- [ ] T003 Add\n- [x] F003 Add\n- [ ] Job-001-003: add\n- [ ] **Task 1.3:** add\n  - [ ] Task 3: add',
  'boxes in lists': '1. [ ] T003 Add\n2. - [ ] **Task 1.3:** add',
  fields: 'First.\n\n- **Depends on:** T002\n- **Domain:** other\n\n**Status:** done',
  headings: 'First.\n\n### 003: Add\n\n### Step 3: Add\n\n## Phase 2: More\n\n## 2. More\n\n### T003: Add',
  'an open fence': 'First.\n\n```\n- [ ] T003 Add',
  'an open comment': 'First.\n\n<!-- and so on',
};

test.each(formats.flatMap(format => Object.keys(traps).map(trap => ({format, name: format.name, trap}))))(
  'a description with $trap stays one in $name',
  ({format, name, trap}) => {
    const [first, second] = ids[name] ?? ['', ''];
    const task = {title: 'Do it', domain: '', status: 'pending', description: '', dependsOn: []} as const;
    const tasks = [
      {...task, id: first},
      {...task, id: second, dependsOn: [first]},
    ];
    const source = `# Plan\n\n## Tasks\n\n${format.render(tasks)}\n`;
    const changed = changeText(
      source,
      [{kind: 'set', id: first, field: 'description', value: traps[trap] ?? ''}],
      format,
    );
    const rendered = format.render([
      {...task, id: first, description: traps[trap] ?? ''},
      {...task, id: second, dependsOn: [first]},
    ]);
    for (const text of [changed, rendered]) {
      const read = format.read(text).tasks;
      expect(read.map(({id, status, domain, dependsOn}) => [id, status, domain, dependsOn])).toEqual([
        [first, 'pending', '', []],
        [second, 'pending', '', [first]],
      ]);
      expect(read[0]?.description).not.toBe('');
    }
  },
);
