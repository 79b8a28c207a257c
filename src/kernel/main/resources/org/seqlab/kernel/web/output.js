// Shows what a cell has printed and shown, in the notebook format's own objects.

import {safe} from '/script/safe.js';
import {ask} from '/script/talk.js';

const join = value => Array.isArray(value) ? value.join('') : String(value ?? '');
const element = (name, className) => {
  const made = document.createElement(name);
  made.className = className;
  return made;
};

/** A carriage return starts its line anew, as on a terminal. */
export const overwrite = text =>
    text.replaceAll('\r\n', '\n').replace(/[^\n\r]*\r(?=[^\n])/g, '');

const COLORS = ['black', 'red', 'green', 'yellow', 'blue', 'magenta', 'cyan', 'white'];

/** Puts text with the colours of a terminal into an element. */
function terminal(text, into) {
  let bold = false;
  let color = '';
  const parts = text.split(/\u001b\[([\d;]*)m/);
  parts.forEach((part, k) => {
    if (k % 2 === 1) {
      for (const code of part.split(';').map(Number)) {
        bold = code === 1 || bold && code !== 0 && code !== 22;
        const index = code >= 90 ? code - 90 : code - 30;
        color = code === 0 || code === 39 ? '' : COLORS[index] ?? color;
      }
    } else if (part && (bold || color)) {
      const span = element('span', (bold ? 'bold ' : '') + (color && 'ansi-' + color));
      span.textContent = part;
      into.append(span);
    } else {
      into.append(part);
    }
  });
}

function text(content, className) {
  const pre = element('pre', className);
  terminal(content, pre);
  return pre;
}

function picture(mime, output) {
  const size = output.metadata?.[mime] ?? {};
  const img = document.createElement('img');
  const body = join(output.data[mime]);
  img.src = mime === 'image/svg+xml'
      ? 'data:image/svg+xml;charset=utf-8,' + encodeURIComponent(body)
      : 'data:' + mime + ';base64,' + body.replace(/\s/g, '');
  img.alt = size.alt ?? join(output.data['text/plain']) ?? '';
  if (size.width) {
    img.width = size.width;
  }
  return img;
}

function rendered(source, notebook) {
  const box = element('div', 'html');
  box.textContent = source;
  ask('POST', 'render', notebook, source).then(answer => box.replaceChildren(safe(answer.html)));
  return box;
}

function bundle(output, notebook) {
  const data = output.data ?? {};
  const image = ['image/svg+xml', 'image/png', 'image/jpeg', 'image/gif'].find(m => m in data);
  if ('text/html' in data) {
    const box = element('div', 'html');
    box.append(safe(join(data['text/html'])));
    return box;
  }
  if (image) {
    return picture(image, output);
  }
  const source = data['text/markdown'] ?? data['text/latex'];
  return source === undefined
      ? text(join(data['text/plain']), 'plain') : rendered(join(source), notebook);
}

function show(output, notebook) {
  switch (output.output_type) {
    case 'stream':
      return text(join(output.text), output.name === 'stderr' ? 'stream stderr' : 'stream');
    case 'error':
      return text((output.traceback ?? []).join('\n') || output.ename + ': ' + output.evalue,
          'error');
    default:
      return bundle(output, notebook);
  }
}

/** The outputs of one cell: objects for the file, elements for the page. */
export class Outputs {
  constructor(notebook, outputs) {
    this.notebook = notebook;
    this.box = element('div', 'outputs');
    this.clearing = false;
    this.byId = new Map();
    this.set(outputs);
  }

  set(outputs) {
    this.clearing = false;
    this.byId.clear();
    this.list = outputs;
    this.box.replaceChildren(...outputs.map(output => this.row(output)));
  }

  row(output) {
    const row = element('div', 'output');
    if (output.output_type === 'execute_result') {
      const label = element('span', 'unseen');
      label.textContent = 'Result: ';
      row.append(label);
    } else if (output.output_type === 'error') {
      const label = element('strong', 'failed');
      label.textContent = '✘ This cell failed';
      row.append(label);
    }
    row.append(show(output, this.notebook));
    for (const wide of row.querySelectorAll('pre')) {
      wide.tabIndex = wide.textContent.length > 200 ? 0 : -1;
    }
    return row;
  }

  add(output, id) {
    if (this.clearing) {
      this.set([]);
    }
    const last = this.list.at(-1);
    if (output.output_type === 'stream' && last?.output_type === 'stream'
        && last.name === output.name) {
      last.text = overwrite(join(last.text) + output.text);
      this.box.lastElementChild.replaceWith(this.row(last));
      return;
    }
    if (id) {
      this.byId.set(id, this.list.length);
    }
    this.list.push(output);
    this.box.append(this.row(output));
  }

  /** Replaces what was shown under an id; says whether it was. */
  update(id, data, metadata) {
    const at = this.byId.get(id);
    if (at === undefined) {
      return false;
    }
    Object.assign(this.list[at], {data, metadata});
    this.box.children[at].replaceWith(this.row(this.list[at]));
    return true;
  }

  clear(wait) {
    if (wait) {
      this.clearing = true;
    } else {
      this.set([]);
    }
  }
}
