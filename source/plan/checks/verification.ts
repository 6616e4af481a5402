// A task says how to see that it is done: a test, a command, or what to look at.
import {type Check, openTasks, taskProblem} from './subject.ts';
import {isForeign} from './wording.ts';

const verification =
  /\b(?:verif(?:y|ies|ied|ication)|tests?|tested|testing|checks?|checked|assert(?:s|ed)?|expect(?:s|ed)?|confirm(?:s|ed)?|ensures?|benchmark|lint|passes|measure[ds]?|inspect)\b|`(?:npm|pnpm|yarn|npx|go|cargo|make|uv|pytest|mvn|gradle|dotnet|mix|bundle|just) [^`]+`/i;

export const checkVerification: Check = ({tasks}) =>
  openTasks(tasks)
    .filter(
      ({title, description}) =>
        description.trim() !== '' && !isForeign(description) && !verification.test(`${title} ${description}`),
    )
    .map(task =>
      taskProblem(task, {
        rule: 'no-verification',
        severity: 'warning',
        text: `Task ${task.id} does not say how to verify that it is done.`,
        hint: 'Add a sentence such as "Verify: …" with a test to run or a behaviour to look at.',
      }),
    );
