import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { useEmulator } from '../use-emulator.js';

const service = useEmulator();
const checker = process.env.ADOC_CONTRACT_CHECKER;
const testWithChecker = checker ? test : test.skip;

testWithChecker('every resource and area is one that the service has, with its template and versions', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'adoc-table-'));
  try {
    const [options, areas] = [join(folder, 'options.json'), join(folder, 'areas.json')];
    writeFileSync(options, (await service.send('OPTIONS', '/contoso/_apis')).text);
    writeFileSync(areas, (await service.get('/contoso/_apis/resourceAreas?api-version=7.1-preview.1')).text);
    const check = join(dirname(checker ?? ''), 'check-locations.mjs');
    const { stdout, stderr } = spawnSync(process.execPath, [check, options, areas], { encoding: 'utf8' });
    expect(
      `${stdout}${stderr}`.split('\n').filter((line) => !/^\d+ passed, 0 failed$/.test(line) && line !== ''),
    ).toEqual([]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

testWithChecker('no two routes have the same id', async () => {
  const { json } = await service.send('OPTIONS', '/contoso/_apis');
  const ids: string[] = json.value.map(({ id }: { id: string }) => id);
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
});
