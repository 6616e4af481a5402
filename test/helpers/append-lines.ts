// A process of its own that changes a file: node append-lines.ts <file> <text> <times>. It adds the text that many
// times, one save each, and says on standard output when a save is done.
import {saveText} from '../../source/project/files.ts';

const [file = '', text = '', times = '1'] = process.argv.slice(2);
for (let count = 0; count < Number(times); count++) {
  await saveText(file, current => `${current}${text}\n`);
  process.stdout.write('saved\n');
}
