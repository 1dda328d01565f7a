import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { changeSettings } from '../../../src/lib/settings/change-settings.js';
import { readSettings } from '../../../src/lib/settings/read-settings.js';
import { bundleProgram } from '../files/bundle-program.js';
import { catchError } from '../files/catch-error.js';
import { runProgram } from '../files/run-program.js';
import { temporaryDirectory } from '../files/temporary-directory.js';

function setup(content?: unknown) {
  const directory = path.join(temporaryDirectory(), 'config');
  const name = path.join(directory, 'config.json');
  if (content !== undefined) {
    mkdirSync(directory);
    writeFileSync(name, typeof content === 'string' ? content : JSON.stringify(content));
  }
  return { directory, name, read: () => JSON.parse(readFileSync(name, 'utf8')) };
}

const contoso = 'https://dev.azure.com/contoso';

describe('the settings', () => {
  it('are empty at first, and nothing is made by reading', async () => {
    const { directory } = setup();
    expect(await readSettings(directory)).toEqual({});
    expect(() => statSync(directory)).toThrow('ENOENT');
  });

  it('are swept of what a killed process left beside them, and of nothing that somebody may be writing', async () => {
    const { directory } = setup({ defaults: {} });
    const [old, young, other] = [
      'config.json.tmp-1732123456aabbcc',
      'config.json.tmp-1732123457aabbcc',
      'config.json.tmp-mine',
    ];
    for (const name of [old, young, other]) writeFileSync(path.join(directory, name), '{}');
    for (const name of [old, other]) utimesSync(path.join(directory, name), new Date(0), new Date(0));
    await changeSettings(directory, { project: 'Fabrikam' });
    expect(readdirSync(directory).sort()).toEqual(['config.json', young, other]);
  });

  it('keep what was set, for the user only', async () => {
    const { directory, name, read } = setup();
    await changeSettings(directory, { organization: 'Contoso', project: 'Fabrikam', output: 'tsv', detect: 'false' });
    await changeSettings(directory, { ca: 'certs/ca.pem', output: 'json' });
    const defaults = {
      organization: contoso,
      project: 'Fabrikam',
      output: 'json',
      detect: false,
      ca: path.resolve('certs/ca.pem'),
    };
    expect(await readSettings(directory)).toEqual(defaults);
    expect(read()).toEqual({ version: 1, defaults });
    expect([statSync(name).mode & 0o777, statSync(directory).mode & 0o777]).toEqual([0o600, 0o700]);
    expect(readdirSync(directory)).toEqual(['config.json']);
  });

  it.each(['100% Über.Projekt', 'a.b.c', '文 😀', '__proto__', 'it\'s "quoted"'])(
    'keep a project called %j',
    async (project) => {
      const { directory } = setup();
      await changeSettings(directory, { project });
      expect(await readSettings(directory)).toEqual({ project });
    },
  );

  it('are removed by null and by an empty text', async () => {
    const { directory, read } = setup();
    await changeSettings(directory, { output: 'tsv', detect: 'true', project: 'x' });
    await changeSettings(directory, { output: null, detect: '' });
    expect(read()).toEqual({ version: 1, defaults: { project: 'x' } });
  });

  it('change all together or not at all', async () => {
    const { directory, name } = setup();
    expect(await catchError(changeSettings(directory, { organization: 'contoso', output: 'xml' }))).toMatchObject({
      exitCode: 2,
    });
    expect(() => statSync(name)).toThrow('ENOENT');
  });

  it('drop the project when the organization becomes another one, and say so', async () => {
    const { directory } = setup();
    await changeSettings(directory, { organization: 'contoso', project: 'Fabrikam' });
    expect(await changeSettings(directory, { organization: 'https://contoso.visualstudio.com' })).toEqual({});
    expect(await changeSettings(directory, { organization: 'other' })).toEqual({ droppedProject: 'Fabrikam' });
    expect(await readSettings(directory)).toEqual({ organization: 'https://dev.azure.com/other' });
    expect(await changeSettings(directory, { organization: 'third', project: 'Own' })).toEqual({});
    expect(await changeSettings(directory, { organization: '' })).toEqual({ droppedProject: 'Own' });
    expect(await readSettings(directory)).toEqual({});
  });

  it('keep a project that was set before any organization', async () => {
    const { directory } = setup();
    await changeSettings(directory, { project: 'Fabrikam' });
    expect(await changeSettings(directory, { organization: 'contoso' })).toEqual({});
    expect(await readSettings(directory)).toMatchObject({ project: 'Fabrikam' });
  });

  it('keep keys that they do not know, and close a file that was open', async () => {
    const { directory, name, read } = setup({ version: 1, 'a.b': 1, defaults: { later: { x: 1 }, output: 'tsv' } });
    chmodSync(name, 0o644);
    await changeSettings(directory, { output: 'json' });
    expect(read()).toEqual({ version: 1, 'a.b': 1, defaults: { later: { x: 1 }, output: 'json' } });
    expect(statSync(name).mode & 0o777).toBe(0o600);
  });

  it('edited by hand are understood where they can be', async () => {
    const { directory } = setup('\uFEFF{"defaults": {"organization": "Contoso", "detect": "true", "project": null}}');
    expect(await readSettings(directory)).toEqual({ organization: contoso, detect: true });
    await changeSettings(directory, { output: 'json' });
    expect(await readSettings(directory)).toEqual({ organization: contoso, detect: true, output: 'json' });
  });

  it.each([
    ['output', 'foo', '"foo"'],
    ['detect', 1, '"1"'],
    ['organization', {}, '"{}"'],
    ['project', '\u001b[2J', '"\\u{1b}[2J"'],
  ])('edited by hand so that %s is %j name file, key and value, and can be corrected', async (key, value, shown) => {
    const { directory, name } = setup({ version: 1, defaults: { [key]: value } });
    const error = await catchError(readSettings(directory));
    expect(error).toMatchObject({ code: 'invalid-setting', exitCode: 1 });
    for (const part of [name, key, shown]) expect(error.message).toContain(part);
    await changeSettings(directory, { [key]: null });
    expect(await readSettings(directory)).toEqual({});
  });

  it.each(['', '{"version": 1, "defaults": {"output"', '{"defaults": []}'])(
    'that are broken (%j) are never overwritten',
    async (text) => {
      const { directory, name } = setup(text);
      for (const refused of [() => readSettings(directory), () => changeSettings(directory, { output: 'json' })]) {
        const error = await catchError(refused());
        expect(error).toMatchObject({ code: 'broken-file', exitCode: 1 });
        expect(error.message).toContain(name);
        expect(error.suggestions.join()).toContain('mv ');
      }
      expect(readFileSync(name, 'utf8')).toBe(text);
    },
  );

  it('of a newer adoc are read as far as they are understood, and not written', async () => {
    const { directory, name } = setup({ version: 2, defaults: { output: 'hologram', detect: false } });
    const text = readFileSync(name, 'utf8');
    expect(await readSettings(directory)).toEqual({ detect: false });
    const error = await catchError(changeSettings(directory, { output: 'json' }));
    expect(error).toMatchObject({ code: 'newer-file', suggestions: expect.arrayContaining(['Update adoc.']) });
    expect(readFileSync(name, 'utf8')).toBe(text);
  });

  it('that cannot be written name the file and the way out', async () => {
    const { name } = setup('{}');
    const error = await catchError(changeSettings(path.join(name, 'below'), { output: 'json' }));
    expect(error).toMatchObject({ code: 'cannot-write-file', exitCode: 1 });
    expect(error.suggestions[0]).toContain('ADOC_CONFIG_DIR');
  });
});

describe('the settings in several processes', () => {
  it('lose no change', async () => {
    const program = await bundleProgram('test/lib/settings/programs/change-setting.ts', temporaryDirectory());
    const { directory } = setup();
    const changes = { organization: 'contoso', project: 'Fabrikam', output: 'tsv', detect: 'false', ca: '/ca.pem' };
    const ends = await Promise.all(
      Object.entries(changes).map(([key, value]) => runProgram(program, [directory, key, value]).ended),
    );
    expect(ends.map(({ code, stdout, stderr }) => `${code}${stdout}${stderr}`)).toEqual(Array(5).fill('0'));
    expect(await readSettings(directory)).toEqual({ ...changes, organization: contoso, detect: false });
  }, 20_000);

  const asRoot = process.getuid?.() === 0 ? it : it.skip;
  asRoot('name file and reason when the directory belongs to somebody else', async () => {
    const directory = temporaryDirectory();
    const program = await bundleProgram('test/lib/settings/programs/change-setting.ts', directory);
    chmodSync(directory, 0o755);
    const { stdout } = await runProgram(program, [directory, 'output', 'json'], { uid: 65_534 }).ended;
    expect(JSON.parse(stdout)).toMatchObject({ code: 'cannot-write-file', reason: 'permission denied' });
  });
});
