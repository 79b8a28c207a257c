// A text area for Java: it grows, colours words, indents, completes and explains.

import {ask, characters, units} from '/script/talk.js';

const WORDS = new RegExp([
  /(?<comment>\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$))/,
  /(?<string>"""[\s\S]*?(?:"""|$)|"(?:\\.|[^"\\\n])*"?|'(?:\\.|[^'\\\n])*'?)/,
  /(?<number>\b(?:0[xb])?\d[\d_a-fA-F.]*(?:[eE][+-]?\d+)?[LlFfDd]?\b)/,
  /(?<keyword>\b(?:abstract|assert|boolean|break|byte|case|catch|char|class|continue|default|do|double|else|enum|extends|final|finally|float|for|if|implements|import|instanceof|int|interface|long|new|null|package|private|protected|public|record|return|sealed|short|static|super|switch|synchronized|this|throw|throws|true|false|try|var|void|volatile|while|yield)\b)/,
  /(?<type>\b[A-Z]\w*\b)/,
].map(part => part.source).join('|'), 'g');
const PAIRS = {'(': ')', '[': ']', '{': '}'};
const INDENT = '    ';
let popups = 0;

export class Editor {
  constructor(notebook, java, label, changed) {
    this.notebook = notebook;
    this.java = java;
    this.changed = changed;
    this.box = document.createElement('div');
    this.box.className = 'editor' + (java ? '' : ' prose');
    this.back = document.createElement('pre');
    this.back.ariaHidden = 'true';
    this.area = Object.assign(document.createElement('textarea'),
        {spellcheck: !java, rows: 1, autocomplete: 'off', ariaLabel: label});
    this.area.setAttribute('autocapitalize', 'off');
    this.popup = document.createElement('div');
    this.popup.className = 'popup';
    this.popup.id = 'popup-' + ++popups;
    this.popup.hidden = true;
    this.box.append(this.back, this.area, this.popup);
    this.area.addEventListener('input', () => this.edited());
    this.area.addEventListener('keydown', event => this.key(event));
    this.area.addEventListener('blur', () => setTimeout(() => {
      this.close();
      this.paint();
    }, 150));
    this.area.addEventListener('click', () => this.close());
    document.addEventListener('selectionchange', () => {
      if (document.activeElement === this.area) {
        this.paint();
      }
    });
  }

  get text() {
    return this.area.value;
  }

  set text(value) {
    if (value !== this.area.value) {
      this.area.value = value;
    }
    this.paint();
  }

  edited() {
    this.paint();
    this.changed();
    if (!this.popup.hidden && this.matches) {
      this.complete();
    } else {
      this.close();
    }
  }

  /** Draws the coloured copy that lies under the transparent text. */
  paint() {
    const marked = this.brackets();
    const text = this.text;
    const parts = [];
    let at = 0;
    const plain = to => {
      while (at < to) {
        const next = marked.find(place => place >= at && place < to) ?? to;
        if (next > at) {
          parts.push(text.slice(at, next));
        }
        at = next;
        if (at < to) {
          parts.push(this.span('bracket', text[at]));
          at++;
        }
      }
    };
    for (const found of this.java ? text.matchAll(WORDS) : []) {
      plain(found.index);
      const kind = Object.keys(found.groups).find(name => found.groups[name] !== undefined);
      parts.push(this.span(kind, found[0]));
      at = found.index + found[0].length;
    }
    plain(text.length);
    this.back.replaceChildren(...parts, '\n');
  }

  span(kind, text) {
    const span = document.createElement('span');
    span.className = 'java-' + kind;
    span.textContent = text;
    return span;
  }

  /** Finds the bracket at the cursor and the one that belongs to it. */
  brackets() {
    const area = this.area;
    if (!this.java || document.activeElement !== area || area.selectionStart !== area.selectionEnd) {
      return [];
    }
    for (const at of [area.selectionStart - 1, area.selectionStart]) {
      const other = this.partner(at);
      if (other >= 0) {
        return [at, other].sort((a, b) => a - b);
      }
    }
    return [];
  }

  partner(at) {
    const here = this.text[at];
    const open = here in PAIRS;
    const other = open ? PAIRS[here] : Object.keys(PAIRS).find(key => PAIRS[key] === here);
    if (!here || !other) {
      return -1;
    }
    const step = open ? 1 : -1;
    for (let k = at, depth = 0; k >= 0 && k < this.text.length; k += step) {
      depth += this.text[k] === here ? 1 : this.text[k] === other ? -1 : 0;
      if (depth === 0) {
        return k;
      }
    }
    return -1;
  }

  key(event) {
    const open = !this.popup.hidden;
    const plain = !event.ctrlKey && !event.metaKey && !event.altKey;
    const control = (event.ctrlKey || event.metaKey) && !event.altKey;
    const actions = open && this.matches ? {
      ArrowDown: () => this.choose(this.chosen + 1),
      ArrowUp: () => this.choose(this.chosen - 1),
      Enter: () => this.take(),
      Tab: () => this.take(),
    } : {};
    let action = plain && !event.shiftKey ? actions[event.key] : undefined;
    if (open && event.key === 'Escape') {
      action = () => this.close();
    } else if (!action && this.java && event.key === 'Tab' && plain) {
      action = () => this.tab(event.shiftKey);
    } else if (!action && this.java && control && event.key === ' ') {
      action = () => this.complete();
    } else if (!action && this.java && control && event.key === 'i') {
      action = () => this.explain();
    } else if (!action && this.java && control && event.key === '/') {
      action = () => this.lines(/^(\s*)\/\/ ?/, '$1', line => '// ' + line);
    } else if (!action && event.key === 'Enter' && plain && !event.shiftKey) {
      action = () => this.newline();
    }
    if (action) {
      event.preventDefault();
      event.stopPropagation();
      action();
    }
  }

  /** Types text, so that the browser's undo knows it. */
  type(text, from = this.area.selectionStart, to = this.area.selectionEnd) {
    this.area.focus();
    this.area.setSelectionRange(from, to);
    document.execCommand(text === '' ? 'delete' : 'insertText', false, text);
  }

  tab(back) {
    const {selectionStart: from, selectionEnd: to} = this.area;
    const before = this.text.slice(this.text.lastIndexOf('\n', from - 1) + 1, from);
    if (back && from === to && /[\w.(]\s*$/.test(before)) {
      this.explain();
    } else if (back) {
      this.lines(/^ {1,4}/, '', line => line);
    } else if (from !== to) {
      this.lines(/(?!)/, '', line => INDENT + line);
    } else if (/[\w.]$/.test(before)) {
      this.complete(true);
    } else {
      this.type(' '.repeat(4 - before.length % 4));
    }
  }

  /** Changes the lines of the selection: undoes the pattern where all have it, else adds. */
  lines(pattern, instead, add) {
    const {selectionStart, selectionEnd} = this.area;
    const from = this.text.lastIndexOf('\n', selectionStart - 1) + 1;
    const end = this.text.indexOf('\n', Math.max(selectionStart, selectionEnd - 1));
    const to = end < 0 ? this.text.length : end;
    const old = this.text.slice(from, to).split('\n');
    const all = old.every(line => pattern.test(line) || line.trim() === '');
    const some = instead === '' || all;
    const now = old.map(line => some && pattern.test(line) ? line.replace(pattern, instead)
        : all ? line : add(line)).join('\n');
    if (now !== old.join('\n')) {
      this.type(now, from, to);
      this.area.setSelectionRange(selectionStart === selectionEnd ? from + now.length : from,
          from + now.length);
    }
  }

  newline() {
    const at = this.area.selectionStart;
    const line = this.text.slice(this.text.lastIndexOf('\n', at - 1) + 1, at);
    const indent = line.match(/^\s*/)[0];
    const opens = this.java && /[{(\[]\s*$/.test(line);
    this.type('\n' + indent + (opens ? INDENT : ''));
    if (opens && /^\s*[})\]]/.test(this.text.slice(this.area.selectionStart))) {
      const here = this.area.selectionStart;
      this.type('\n' + indent);
      this.area.setSelectionRange(here, here);
    }
  }

  async complete(takeSingle = false) {
    const {text, area: {selectionStart: at}} = this;
    const answer = await ask('POST', 'complete', this.notebook,
        {code: text, cursor: characters(text, at)}).catch(() => ({}));
    if (this.text !== text || this.area.selectionStart !== at) {
      return;
    }
    this.matches = answer.matches ?? [];
    this.kinds = answer.metadata?._jupyter_types_experimental ?? [];
    this.from = units(text, answer.cursor_start ?? 0);
    this.to = at;
    if (this.matches.length === 1 && takeSingle) {
      this.choose(0);
      this.take();
    } else if (this.matches.length === 0) {
      this.say('No completions.');
    } else {
      this.list();
    }
  }

  list() {
    const types = this.matches.slice(0, 200).map((match, k) => {
      const option = document.createElement('div');
      option.role = 'option';
      option.id = this.popup.id + '-' + k;
      option.textContent = match;
      option.append(this.described(k));
      option.addEventListener('mousedown', event => {
        event.preventDefault();
        this.choose(k);
        this.take();
      });
      return option;
    });
    this.open('listbox', 'Completions', types);
    this.area.setAttribute('aria-controls', this.popup.id);
    this.area.setAttribute('aria-autocomplete', 'list');
    this.choose(0);
  }

  /** Returns what a match stands for: its kind and its signature. */
  described(k) {
    const {type = '', signature = ''} = this.kinds[k] ?? {};
    const note = document.createElement('span');
    note.className = 'kind';
    note.textContent = [signature, type].filter(Boolean).join(' · ');
    return note;
  }

  choose(index) {
    const count = Math.min(200, this.matches.length);
    this.chosen = (index + count) % count;
    [...this.popup.children].forEach((option, k) =>
      option.setAttribute('aria-selected', String(k === this.chosen)));
    const option = this.popup.children[this.chosen];
    option?.scrollIntoView({block: 'nearest'});
    if (option) {
      this.area.setAttribute('aria-activedescendant', option.id);
    }
  }

  take() {
    const match = this.matches[this.chosen];
    this.close();
    this.type(match, this.from, this.to);
  }

  async explain() {
    const {text, area: {selectionStart: at}} = this;
    const answer = await ask('POST', 'inspect', this.notebook,
        {code: text, cursor: characters(text, at)}).catch(() => ({}));
    this.say(answer.found ? answer.data['text/plain'] : 'Nothing is known about this.');
  }

  say(text) {
    this.matches = null;
    const note = document.createElement('div');
    note.className = 'note';
    note.textContent = text;
    this.open('tooltip', '', [note]);
    this.popup.tabIndex = -1;
    this.area.setAttribute('aria-describedby', this.popup.id);
    this.announce?.(text);
  }

  open(role, label, children) {
    this.popup.role = role;
    this.popup.ariaLabel = label || null;
    this.popup.replaceChildren(...children);
    this.popup.hidden = false;
    const caret = this.caret();
    const width = this.box.clientWidth;
    this.popup.style.top = caret.bottom + 4 + 'px';
    this.popup.style.left = Math.max(0, Math.min(caret.left, width - this.popup.offsetWidth)) + 'px';
  }

  /** Returns where the cursor is, measured on the coloured copy. */
  caret() {
    let left = this.area.selectionStart;
    const walker = document.createTreeWalker(this.back, NodeFilter.SHOW_TEXT);
    let node = walker.nextNode();
    while (node && node.length < left) {
      left -= node.length;
      node = walker.nextNode();
    }
    const range = document.createRange();
    range.setStart(node, left);
    range.setEnd(node, left);
    const box = this.box.getBoundingClientRect();
    const place = range.getClientRects()[0] ?? this.area.getBoundingClientRect();
    return {left: place.left - box.left, bottom: place.bottom - box.top};
  }

  close() {
    this.popup.hidden = true;
    this.matches = null;
    for (const name of ['aria-controls', 'aria-activedescendant', 'aria-describedby']) {
      this.area.removeAttribute(name);
    }
  }
}
