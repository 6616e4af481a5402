// A process of its own that moves tasks along, one save a move: node change-statuses.ts <file> <times> <id…>. It says
// on standard output when a save is done, and ends with 1 when a task is not as it left it: then a change was lost.
import {storyFormat} from '../../source/formats/story.ts';
import {readText, saveText} from '../../source/project/files.ts';
import {moved} from './moved.ts';

const [file = '', times = '1', ...ids] = process.argv.slice(2);
const statusOf = (source: string, id: string) =>
  storyFormat.read(source).tasks.find(task => task.id === id)?.status;
const last = new Map(ids.map(id => [id, statusOf(readText(file), id)]));

for (let count = 0; count < Number(times); count++) {
  const id = ids[count % ids.length] ?? '';
  const {after} = await saveText(file, current => {
    if (statusOf(current, id) !== last.get(id)) throw new Error(`The last change of ${id} was lost.`);
    return moved(current, id);
  });
  last.set(id, statusOf(after, id));
  process.stdout.write(`${count + 1}\n`);
}
