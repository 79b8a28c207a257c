// What runs: sends cells to the session and shows what it says.

import {ask} from '/script/talk.js';
import {choose} from '/script/dialog.js';

const at = id => document.getElementById(id);

export class Running {
  constructor(page) {
    this.page = page;
    this.started = new Map();
    this.ready = false;
    this.mine = new Set();
  }

  isRunning() {
    return this.started.size > 0;
  }

  cell(id) {
    return this.page.cells.find(cell => cell.id === id);
  }

  async run(cell) {
    cell.show('queued');
    this.mine.add(cell.id);
    try {
      await ask('POST', 'run', this.page.name, {cell: cell.id, code: cell.source});
    } catch (e) {
      cell.show();
      this.page.news('Not run. ' + e.message);
    }
  }

  async runAll() {
    for (const cell of this.page.cells) {
      if (cell.type === 'code' && cell.source.trim() !== '') {
        await this.run(cell);
      }
    }
  }

  interrupt() {
    return ask('POST', 'interrupt', this.page.name).catch(e => this.page.news(e.message));
  }

  async restart(runAll) {
    const choice = await choose('Restart Java?', 'Variables and classes are lost, the notebook is'
        + ' kept.' + (runAll ? ' Then every cell is run from the top.' : ''),
    [runAll ? 'Restart and run all' : 'Restart', 'Cancel']);
    if (choice && choice !== 'Cancel') {
      await this.restartNow(runAll);
    }
  }

  async restartNow(runAll) {
    try {
      this.page.news('');
      await ask('POST', 'restart', this.page.name);
      if (runAll) {
        await this.runAll();
      }
    } catch (e) {
      this.page.news('Not restarted. ' + e.message);
    }
  }

  connected(on) {
    this.state(on ? '' : 'offline');
  }

  /** Shows the state of the session in words. */
  state(special = '') {
    const running = [...this.started.keys()].map(id => this.cell(id)).find(Boolean);
    const state = special || (!this.ready ? 'starting' : this.isRunning() ? 'running' : 'ready');
    const words = {
      offline: 'No connection', dead: 'Java has ended', starting: 'Starting Java …',
      running: 'Running ' + (running ? running.name().toLowerCase() : '') + ' …', ready: 'Ready',
      asking: 'Waits for your answer',
    };
    at('kernel').dataset.state = state;
    at('kernel').textContent = words[state];
  }

  heard({type, cell: id, content}) {
    const cell = this.cell(id);
    this.ready ||= Boolean(id);
    const pageEvents = {
      hello: () => {
        this.ready = content.state === 'ready';
        return content.state === 'dead' ? this.died('') : '';
      },
      ready: () => {
        this.ready = true;
      },
      restarted: () => this.reset('Java was restarted. Variables are gone.'),
      died: () => this.died(content.text),
      stopped: () => this.stopped(),
      missed: () => this.page.news('Some output of a running cell was missed.'),
      saved: () => this.page.keeper.savedElsewhere(content.hash),
      answered: () => this.page.cells.forEach(c => c.answered()),
    };
    let special = '';
    if (pageEvents[type]) {
      special = pageEvents[type]() ?? '';
    } else if (cell) {
      special = this.cellEvent(type, cell, content) ?? '';
    } else if (content?.name && type === 'stream') {
      this.late(content);
    }
    this.state(typeof special === 'string' ? special : '');
  }

  cellEvent(type, cell, content) {
    const outputs = cell.outputs;
    switch (type) {
      case 'queued':
        cell.show('queued');
        this.started.set(cell.id, 0);
        break;
      case 'execute_input':
        cell.count = content.execution_count;
        outputs.set([]);
        cell.show('running');
        this.started.set(cell.id, performance.now());
        this.last = cell;
        break;
      case 'stream':
        outputs.add({output_type: 'stream', name: content.name, text: content.text});
        break;
      case 'display_data':
        outputs.add({output_type: type, data: content.data, metadata: content.metadata},
            content.transient?.display_id);
        break;
      case 'execute_result':
        outputs.add({output_type: type, execution_count: content.execution_count,
          data: content.data, metadata: content.metadata});
        break;
      case 'update_display_data':
        this.page.cells.some(c => c.outputs.update(content.transient?.display_id, content.data,
            content.metadata));
        break;
      case 'clear_output':
        outputs.clear(content.wait);
        break;
      case 'error':
        outputs.add({output_type: type, ename: content.ename, evalue: content.evalue,
          traceback: content.traceback});
        break;
      case 'input_request':
        cell.question(content.prompt, content.password,
            text => ask('POST', 'answer', this.page.name, {text}));
        this.page.announce(content.prompt || 'The program waits for a line.');
        return 'asking';
      case 'execute_reply':
        this.finished(cell, content);
        break;
    }
    return '';
  }

  finished(cell, content) {
    const start = this.started.get(cell.id);
    const seconds = start ? ((performance.now() - start) / 1000).toFixed(1) + ' s' : '';
    this.started.delete(cell.id);
    cell.answered();
    const interrupted = /interrupt/i.test(content.ename ?? '');
    const words = content.status === 'aborted' ? 'was not run: a cell above failed'
      : interrupted ? 'was interrupted after ' + seconds
        : content.status === 'error' ? 'failed: ' + content.evalue : 'finished in ' + seconds;
    cell.show(content.status === 'error' ? 'failed' : '');
    cell.number.title = words;
    for (const page of content.payload ?? []) {
      cell.outputs.add({output_type: 'display_data', data: page.data, metadata: {}});
    }
    this.page.announce(cell.name() + ' ' + words + '.');
    if (this.mine.delete(cell.id)) {
      this.page.keeper.changed();
    }
  }

  /** Threads print after their cell has ended. */
  late(content) {
    this.last?.outputs.add({output_type: 'stream', name: content.name, text: content.text});
  }

  reset(text) {
    for (const id of this.started.keys()) {
      this.cell(id)?.show();
    }
    this.started.clear();
    this.ready = false;
    this.page.cells.forEach(cell => cell.answered());
    this.page.announce(text);
  }

  died(text) {
    this.reset('Java has ended.');
    const end = text ? ' Its last words: ' + text.split('\n').at(-1) : '';
    this.page.news('Java has ended, perhaps for lack of memory. Variables are gone, the notebook is'
        + ' kept.' + end + ' ', ['Start Java again', () => this.restartNow(false)]);
    return 'dead';
  }

  stopped() {
    this.reset('Java was stopped.');
    this.page.news('Java was stopped. ', ['Start again', () => location.reload()]);
    return 'dead';
  }
}
