// Builds what the browser gets: bundles with esbuild, Web Chat's own bundle as it is published, and the style sheets, each under a name
// with a hash of its content and compressed beforehand. `assets.json` says which name is which.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { build } from 'esbuild';

const here = import.meta.dirname;
const output = path.resolve(process.argv[2] ?? path.join(here, '../Bot/wwwroot/web'));
const components = ['document', 'surface', 'heading-1', 'paragraph', 'link', 'button', 'textarea', 'alert'];

// The package itself brings hundreds of others that its bundle already holds; so it is fetched alone, and checked as a lock file would.
function webChat() {
  const wanted = JSON.parse(readFileSync(path.join(here, 'webchat.json'), 'utf8'));
  const folder = mkdtempSync(path.join(tmpdir(), 'webchat-'));
  try {
    const pack = ['pack', `${wanted.package}@${wanted.version}`, '--silent', '--pack-destination', folder];
    execFileSync('npm', pack, { stdio: ['ignore', 'ignore', 'ignore'] });
    const archive = path.join(folder, readdirSync(folder)[0]);
    const integrity = `sha512-${createHash('sha512').update(readFileSync(archive)).digest('base64')}`;
    if (integrity !== wanted.integrity) throw new Error(`${wanted.package} is not what was expected: ${integrity}`);
    execFileSync('tar', ['xzf', archive, '-C', folder, 'package/dist/webchat.js']);
    return inDutchTime(readFileSync(path.join(folder, 'package/dist/webchat.js'), 'utf8'));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

// Web Chat's Dutch times have twelve hours ("2:23 p.m."), for screen readers too, and no setting changes that: its one pattern is replaced.
function inDutchTime(script) {
  const pattern = "\"d MMMM 'om' h:mm a\"";
  if (script.split(pattern).length !== 2) throw new Error('The pattern of Dutch times is not where it was.');
  return Buffer.from(script.replace(pattern, pattern.replace('h:mm a', 'HH:mm')));
}

async function bundle(entry) {
  const result = await build({
    entryPoints: [path.join(here, entry)], bundle: true, minify: true, write: false, format: 'iife', target: 'es2022', charset: 'utf8',
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  return Buffer.from(result.outputFiles[0].contents);
}

const style = name => readFileSync(path.join(here, 'chat', name));
const componentStyles = () => Buffer.concat(components.map(name => Buffer.concat([
  Buffer.from(`/*! @utrecht/${name}-css, EUPL-1.2, (c) Gemeente Utrecht, Frameless */\n`),
  readFileSync(path.join(here, `node_modules/@utrecht/${name}-css/dist/index.min.css`)),
])));

const files = {
  'webchat.js': webChat(),
  'chat.js': await bundle('chat/opening.js'),
  'widget.js': await bundle('widget/widget.js'),
  'componenten.css': componentStyles(),
  'thema.css': style('thema.css'),
  'chat.css': Buffer.concat([style('chat.css'), style('lade.css'), style('druk.css')]),
};

rmSync(output, { recursive: true, force: true });
mkdirSync(output, { recursive: true });
const names = {};
for (const [name, content] of Object.entries(files)) {
  const { name: stem, ext } = path.parse(name);
  const hashed = `${stem}.${createHash('sha256').update(content).digest('hex').slice(0, 16)}${ext}`;
  names[name] = hashed;
  writeFileSync(path.join(output, hashed), content);
  writeFileSync(path.join(output, `${hashed}.gz`), gzipSync(content, { level: 9 }));
  const quality = content.length > 1e6 ? 9 : 11;
  writeFileSync(path.join(output, `${hashed}.br`), brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }));
}
writeFileSync(path.join(output, 'assets.json'), `${JSON.stringify(names, null, 2)}\n`);
