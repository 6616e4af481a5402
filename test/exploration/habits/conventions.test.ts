import {expect, test} from 'vitest';
import {conventionsOf} from '../../../source/exploration/habits/conventions.ts';

const routesOf = (...paths: readonly string[]) =>
  conventionsOf(paths)
    .filter(({what}) => what === 'routes')
    .map(({place, count}) => `${place} ${count}`);

test.each([
  ['a folder of routes', ['src/routes/users.ts', 'src/routes/orders.ts'], 'src/routes/ 2'],
  [
    'handlers of a Go server',
    ['internal/web/handlers/a.go', 'internal/web/handlers/b.go'],
    'internal/web/handlers/ 2',
  ],
  ['controllers by their names', ['app/UserController.php', 'app/OrderController.php'], 'app/ 2'],
  [
    'controllers in their folder',
    ['src/web/controllers/A.java', 'src/web/controllers/B.java'],
    'src/web/controllers/ 2',
  ],
])('%s are where routes go', (_, paths, place) => {
  expect(routesOf(...paths)).toEqual([place]);
});

test.each([
  ['handlers of types', ['Dapper/SqlMapper.TypeHandler.cs', 'Dapper/XmlHandler.cs', 'Dapper/JsonHandler.cs']],
  ['handlers of channels', ['io/handler/codec/Decoder.java', 'io/handler/codec/Encoder.java']],
  ['controllers of flows and views', ['http2/RemoteFlowController.java', 'http2/LocalFlowController.java']],
])('%s are not', (_, paths) => {
  expect(routesOf(...paths)).toEqual([]);
});
