// A course of its own for a test: a copy of the notebooks, a running ./seqlab start, a browser.

import {spawn} from 'node:child_process';
import {cpSync, existsSync, mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {chromium} from 'playwright-core';

export const root = join(dirname(fileURLToPath(import.meta.url)), '../../../..');
const QUIET = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync',
  '--disable-background-networking', '--disable-component-update', '--autoplay-policy=no-user-gesture-required'];

/** How long anything may take; machines that build the project are busy. */
export const PATIENCE = 120_000;
export const NOTEBOOK = 'week1/1-rnn-from-scratch.ipynb';
export const SOFTMAX = readFileSync(
    join(root, 'autograder/variants/week1/Softmax/TakesTheLogarithmOfTheSum.java'), 'utf8').replace(
    /^\/\/.*\n/, '// EXERCISE 1-1 Softmax\n');

/** Starts the course; resolves to its home, address and browser. */
export async function startCourse(choice, address) {
  const home = mkdtempSync(join(tmpdir(), 'seqlab-course-'));
  cpSync(join(root, 'notebooks'), join(home, 'notebooks'), {recursive: true});
  const java = process.env.JAVA_HOME ? join(process.env.JAVA_HOME, 'bin/java') : 'java';
  const program = process.env.SEQLAB_CLASSPATH
    ? ['-cp', process.env.SEQLAB_CLASSPATH, 'org.seqlab.cli.Seqlab']
    : ['-jar', join(root, 'target/seqlab.jar')];
  const started = performance.now();
  const server = spawn(java, ['--add-modules', 'jdk.incubator.vector', '-Djava.awt.headless=true',
    '-Dseqlab.home=' + home, ...program, 'start', 'week1', choice, '--no-browser'],
  {stdio: ['ignore', 'pipe', 'pipe']});
  const url = await printed(server, address);
  const browser = await chromium.launch({args: QUIET,
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium'});
  const end = async () => {
    await browser.close();
    server.kill('SIGINT');
    await new Promise(resolve => server.exitCode === null ? server.on('exit', resolve) : resolve());
    rmSync(home, {recursive: true, force: true, maxRetries: 5});
  };
  return {home, url, browser, end, started, printedAfter: performance.now() - started, server};
}

function printed(server, pattern) {
  return new Promise((resolve, reject) => {
    let text = '';
    const read = data => {
      text += data;
      const found = text.match(pattern);
      if (found) {
        resolve(found[0]);
      }
    };
    server.stdout.on('data', read);
    server.stderr.on('data', read);
    server.on('exit', code => reject(new Error('seqlab start ended with ' + code + ':\n' + text)));
    server.on('error', reject);
  });
}

/** Runs named steps; the first that fails ends the test. */
export function steps() {
  let count = 0;
  return async (name, action) => {
    const start = performance.now();
    try {
      await action();
    } catch (e) {
      console.log('FAILED  ' + name);
      throw e;
    }
    count++;
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    console.log('ok  ' + String(count).padStart(2) + '  ' + name + '  (' + seconds + ' s)');
  };
}

export function must(holds, message) {
  if (!holds) {
    throw new Error(message);
  }
}

/** Reads a notebook of the course from its file. */
export const readNotebook = (course, name = NOTEBOOK) =>
  JSON.parse(readFileSync(join(course.home, 'notebooks', name), 'utf8'));

export const exists = (course, ...path) => existsSync(join(course.home, 'notebooks', ...path));
