// The page: a notebook, or the list of all notebooks.

import {listen, ask} from '/script/talk.js';
import {Cell} from '/script/cell.js';
import {Keeper} from '/script/keeper.js';
import {Running} from '/script/running.js';
import {choose, helpText} from '/script/dialog.js';
import {showList} from '/script/list.js';

const at = id => document.getElementById(id);

class Page {
  constructor(name) {
    this.name = name;
    this.cells = [];
    this.current = null;
    this.keeper = new Keeper(this);
    this.running = new Running(this);
    document.addEventListener('focusin', event => {
      const box = event.target.closest('.cell');
      this.current = this.cells.find(cell => cell.box === box) ?? this.current;
    });
    document.addEventListener('keydown', event => this.key(event));
    at('tools').addEventListener('click', event => {
      const button = event.target.closest('button');
      if (button) {
        this.toolbar(button.dataset.do);
      }
    });
    at('file').addEventListener('change', () => this.keeper.bringBack(at('file').files[0]));
  }

  async open() {
    document.title = this.name.replace(/^.*\//, '').replace('.ipynb', '') + ' – Seqlab';
    at('title').textContent = this.name.replace('.ipynb', '');
    at('tools').hidden = false;
    try {
      await this.keeper.read();
      this.current = this.cells[0];
      listen(this.name, event => this.running.heard(event), on => this.running.connected(on));
    } catch (e) {
      this.news(e.message);
    }
  }

  /** Shows other cells in place of these. */
  fill(cells) {
    this.cells = cells.map(data => new Cell(this, data));
    at('cells').replaceChildren(...this.cells.map(cell => cell.box));
    this.relabel();
  }

  relabel() {
    this.cells.forEach(cell => cell.label());
  }

  announce(text) {
    at('said').textContent = text;
  }

  /** Shows what must not be missed; an empty text takes it away. */
  news(text, ...buttons) {
    at('news').replaceChildren(text, ...buttons.map(([label, action]) => {
      const button = document.createElement('button');
      button.textContent = label;
      button.addEventListener('click', action);
      return button;
    }));
  }

  edited(cell) {
    this.current = cell;
    this.keeper.changed();
  }

  async run(cell) {
    if (cell.type === 'code') {
      await this.running.run(cell);
    } else if (cell.type === 'markdown') {
      await cell.render();
    }
  }

  next(cell) {
    const index = this.cells.indexOf(cell) + 1;
    if (index === this.cells.length) {
      this.addBelow(cell);
    } else {
      this.cells[index].focus();
    }
  }

  addBelow(cell, above = false) {
    const used = new Set(this.cells.map(c => c.id));
    let id;
    do {
      id = 'cell-' + Math.random().toString(36).slice(2, 10);
    } while (used.has(id));
    const made = new Cell(this, {id, type: 'code', source: '', outputs: []});
    const index = cell ? this.cells.indexOf(cell) + (above ? 0 : 1) : this.cells.length;
    this.cells.splice(index, 0, made);
    at('cells').insertBefore(made.box, this.cells[index + 1]?.box ?? null);
    this.relabel();
    this.edited(made);
    made.focus();
  }

  move(cell, by) {
    const from = this.cells.indexOf(cell);
    const to = from + by;
    if (to < 0 || to >= this.cells.length) {
      return;
    }
    this.cells.splice(from, 1);
    this.cells.splice(to, 0, cell);
    const focused = document.activeElement;
    at('cells').insertBefore(cell.box, this.cells[to + 1]?.box ?? null);
    focused.focus();
    this.relabel();
    this.edited(cell);
    this.announce('Moved: now ' + cell.name());
  }

  remove(cell) {
    const index = this.cells.indexOf(cell);
    const name = cell.name();
    this.cells.splice(index, 1);
    cell.box.remove();
    if (this.cells.length === 0) {
      this.addBelow(null);
    }
    this.relabel();
    this.keeper.changed();
    this.cells[Math.min(index, this.cells.length - 1)].focus();
    this.news(name + ' was deleted. ', ['Undo', () => {
      this.cells.splice(index, 0, cell);
      at('cells').insertBefore(cell.box, this.cells[index + 1]?.box ?? null);
      this.relabel();
      this.edited(cell);
      this.news('');
      cell.focus();
    }], ['Dismiss', () => this.news('')]);
  }

  change(cell, type) {
    if (cell.type !== type) {
      cell.count = null;
      cell.become(type, cell.source);
      this.relabel();
      this.edited(cell);
      if (type === 'markdown') {
        cell.render();
      }
      this.announce('Now a ' + (type === 'code' ? 'code' : 'text') + ' cell');
    }
  }

  cellAction(what, cell) {
    const actions = {
      run: () => this.run(cell),
      up: () => this.move(cell, -1),
      down: () => this.move(cell, 1),
      kind: () => this.change(cell, cell.type === 'code' ? 'markdown' : 'code'),
      add: () => this.addBelow(cell),
      remove: () => this.remove(cell),
    };
    actions[what]();
  }

  async toolbar(what) {
    const cell = this.current ?? this.cells[0];
    const actions = {
      run: () => {
        this.run(cell);
        this.next(cell);
      },
      runAll: () => this.running.runAll(),
      interrupt: () => this.running.interrupt(),
      restart: () => this.running.restart(false),
      restartRunAll: () => this.running.restart(true),
      add: () => this.addBelow(cell),
      save: () => this.keeper.save(),
      download: () => this.keeper.download(),
      upload: () => at('file').click(),
      help: () => choose('Keys', helpText(), ['Close']),
    };
    await actions[what]();
  }

  /** Keys that work everywhere on the page. */
  key(event) {
    if ((event.ctrlKey || event.metaKey) && event.key === 's') {
      event.preventDefault();
      this.keeper.save();
    } else if (event.key === 'F1') {
      event.preventDefault();
      this.toolbar('help');
    }
  }

  /** Keys of a cell that is not being written in, as Jupyter has them. */
  command(event, cell) {
    if (event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    const index = this.cells.indexOf(cell);
    const twice = event.key === this.lastKey && event.timeStamp - this.lastTime < 800;
    this.lastKey = twice ? '' : event.key;
    this.lastTime = event.timeStamp;
    const actions = {
      Enter: () => cell.edit(),
      ArrowUp: () => this.cells[index - 1]?.box.focus(),
      ArrowDown: () => this.cells[index + 1]?.box.focus(),
      a: () => this.addBelow(cell, true),
      b: () => this.addBelow(cell),
      m: () => this.change(cell, 'markdown'),
      y: () => this.change(cell, 'code'),
      d: () => twice && this.remove(cell),
      i: () => twice && this.running.interrupt(),
      0: () => twice && this.running.restart(false),
    };
    if (actions[event.key]) {
      event.preventDefault();
      actions[event.key]();
    }
  }
}

const path = decodeURIComponent(location.pathname);
if (path.startsWith('/notebook/')) {
  new Page(path.slice('/notebook/'.length)).open();
} else {
  showList(at('cells'));
}
