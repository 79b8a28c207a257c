// One cell: its text, its number, its outputs and its buttons.

import {Editor} from '/script/editor.js';
import {Outputs} from '/script/output.js';
import {ask} from '/script/talk.js';
import {safe} from '/script/safe.js';

const element = (name, properties, ...children) => {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
};

const BUTTONS = [
  ['run', '▶', 'Run this cell (Ctrl-Enter)'],
  ['up', '↑', 'Move up'],
  ['down', '↓', 'Move down'],
  ['kind', '⇄', 'Change between code and text'],
  ['add', '+', 'Add a cell below'],
  ['remove', '✕', 'Delete this cell'],
];

export class Cell {
  constructor(page, data) {
    this.page = page;
    this.id = data.id;
    this.extra = data.extra ?? {};
    this.count = data.count ?? null;
    this.html = data.html ?? '';
    this.box = element('div', {className: 'cell', tabIndex: -1, role: 'group'});
    this.box.addEventListener('keydown', event => this.key(event));
    this.box.addEventListener('focusout', event => {
      if (!this.box.contains(event.relatedTarget)) {
        this.editor.area.tabIndex = 0;
      }
    });
    this.become(data.type, data.source, data.outputs ?? []);
  }

  /** Builds the cell as code or text. */
  become(type, source, outputs = []) {
    this.type = type;
    const code = type === 'code';
    this.editor = new Editor(this.page.name, code, code ? 'Java code' : 'Text in Markdown',
        () => this.page.edited(this));
    this.editor.announce = text => this.page.announce(text);
    this.editor.text = source;
    this.outputs = new Outputs(this.page.name, outputs);
    this.number = element('div', {className: 'number'});
    this.state = '';
    this.view = element('div', {className: 'view html text'});
    this.view.addEventListener('dblclick', () => this.edit());
    const tools = element('div', {className: 'celltools', role: 'toolbar', ariaLabel: 'Cell'});
    for (const [what, sign, title] of BUTTONS) {
      const button = element('button', {title, ariaLabel: title}, sign);
      button.dataset.cell = what;
      button.addEventListener('click', () => this.page.cellAction(what, this));
      tools.append(button);
    }
    this.box.className = 'cell ' + type;
    this.asking?.remove();
    this.box.replaceChildren(this.number, tools, this.editor.box, this.view, this.outputs.box);
    this.show();
    this.close();
  }

  get source() {
    return this.editor.text;
  }

  /** Tells the state in words and signs: nothing depends on colour alone. */
  show(state = '') {
    this.state = state;
    const sign = {queued: '…', running: '*', failed: this.count ?? ' '}[state] ?? this.count ?? ' ';
    this.number.textContent = this.type === 'code' ? '[' + sign + ']' : '';
    this.number.title = {queued: 'waits', running: 'runs', failed: 'failed'}[state] ?? '';
    this.box.dataset.state = state;
    this.box.ariaBusy = String(state === 'running');
  }

  name() {
    return (this.type === 'code' ? 'Code cell ' : 'Text cell ') + (this.page.cells.indexOf(this) + 1);
  }

  label() {
    this.box.ariaLabel = this.name();
    this.box.tabIndex = this.type === 'code' ? -1 : 0;
  }

  /** Opens a text cell for editing, or goes into the code. */
  edit() {
    this.box.classList.add('open');
    this.editor.paint();
    this.editor.area.focus();
  }

  /** Shows a text cell as it reads. */
  close() {
    const empty = this.source.trim() === '';
    this.box.classList.toggle('open', this.type === 'code');
    if (this.type !== 'code') {
      this.view.replaceChildren(empty ? 'An empty text cell. Press Enter to write.'
          : safe(this.html));
      for (const wide of this.view.querySelectorAll('pre, math[display="block"], table')) {
        wide.tabIndex = wide.matches('pre') ? 0 : -1;
      }
    }
  }

  async render() {
    const source = this.source;
    const answer = await ask('POST', 'render', this.page.name, source);
    this.html = answer.html;
    if (document.activeElement !== this.editor.area) {
      this.close();
    }
  }

  focus() {
    if (this.type === 'code') {
      this.editor.area.focus();
    } else {
      this.box.focus();
    }
    this.box.scrollIntoView({block: 'nearest'});
  }

  key(event) {
    const inText = event.target === this.editor.area;
    if (event.key === 'Enter' && (event.shiftKey || event.ctrlKey || event.altKey || event.metaKey)) {
      event.preventDefault();
      this.page.run(this).then(() => {});
      if (event.shiftKey) {
        this.page.next(this);
      } else if (event.altKey) {
        this.page.addBelow(this);
      } else if (this.type !== 'code') {
        this.box.focus();
      }
    } else if (event.key === 'Escape' && inText) {
      event.preventDefault();
      if (this.type !== 'code') {
        this.render();
      }
      // Or Tab would lead back into the text, where it means something else.
      this.editor.area.tabIndex = -1;
      this.box.focus();
    } else if (event.target === this.box) {
      this.page.command(event, this);
    }
  }

  /** Shows a question of the running program below the cell. */
  question(prompt, secret, answer) {
    const field = element('input', {type: secret ? 'password' : 'text', autocomplete: 'off'});
    const form = element('form', {className: 'question'},
        element('label', {}, element('span', {}, prompt || 'The program waits for a line:'), field),
        element('button', {}, 'Answer'));
    form.addEventListener('submit', event => {
      event.preventDefault();
      answer(field.value);
    });
    this.asking?.remove();
    this.asking = form;
    this.box.append(form);
    field.focus();
  }

  answered() {
    this.asking?.remove();
    this.asking = null;
  }

  /** Returns what is saved. */
  data() {
    return {id: this.id, type: this.type, source: this.source, count: this.count,
      outputs: this.type === 'code' ? this.outputs.list : [], extra: this.extra};
  }
}
