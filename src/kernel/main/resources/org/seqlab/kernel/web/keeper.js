// Keeps the work: reads, saves, and asks when the file was changed elsewhere.

import {ask} from '/script/talk.js';
import {choose} from '/script/dialog.js';

const at = id => document.getElementById(id);
const REPLACE = 'Save mine over it';
const RELOAD = 'Take the other version';
const COPY = 'Download mine, then take the other';

export class Keeper {
  constructor(page) {
    this.page = page;
    this.hash = '';
    this.dirty = false;
    this.paused = false;
    this.timer = 0;
    this.saving = null;
    addEventListener('beforeunload', event => {
      if (this.dirty) {
        this.save();
        event.preventDefault();
      }
    });
  }

  async read() {
    const answer = await ask('GET', 'cells', this.page.name);
    this.hash = answer.hash;
    this.page.fill(answer.cells);
    if (answer.repairs.length > 0) {
      this.page.news('The file was mended: ' + answer.repairs.join('; ') + '.');
    }
    this.clean();
  }

  clean() {
    this.dirty = false;
    this.tell('✓ Saved');
  }

  tell(text) {
    at('saved').textContent = text;
  }

  /** Saves soon. */
  changed() {
    this.dirty = true;
    this.version = (this.version ?? 0) + 1;
    this.tell('● Not saved yet');
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.paused || this.save(), 1500);
  }

  /** Saves now; one save at a time. */
  async save() {
    clearTimeout(this.timer);
    this.paused = false;
    if (this.saving) {
      await this.saving;
    }
    if (this.dirty) {
      this.saving = this.write();
      await this.saving;
      this.saving = null;
    }
  }

  async write() {
    const version = this.version;
    const cells = this.page.cells.map(cell => cell.data());
    try {
      const answer = await ask('PUT', 'cells', this.page.name, {hash: this.hash, cells});
      this.hash = answer.hash;
      if (version === this.version) {
        this.clean();
      }
    } catch (e) {
      this.tell('✘ Not saved');
      this.paused = true;
      if (e.status === 409) {
        this.conflict();
      } else {
        this.page.news('Not saved. ' + e.message + ' ', ['Try again', () => {
          this.page.news('');
          this.save();
        }], ['Download my work', () => this.downloadMine()]);
      }
    }
  }

  async conflict() {
    const choice = await choose('This notebook was changed elsewhere',
        'Another page or program has saved the file since this page read it. Which version'
        + ' should be kept?', [REPLACE, RELOAD, COPY]);
    if (choice === REPLACE) {
      this.hash = (await ask('GET', 'cells', this.page.name)).hash;
      await this.save();
    } else if (choice === null) {
      this.page.news('Not saved: the file was changed elsewhere. ',
          ['Choose a version', () => {
            this.page.news('');
            this.conflict();
          }]);
    } else {
      if (choice === COPY) {
        this.downloadMine();
      }
      await this.read();
    }
  }

  /** Another page saved: without work of our own we follow it. */
  async savedElsewhere(hash) {
    if (this.saving) {
      await this.saving;
    }
    if (hash !== this.hash && !this.dirty && !this.page.running.isRunning()) {
      await this.read();
    }
  }

  async download() {
    await this.save();
    this.dirty ? this.downloadMine()
      : this.offer('/download/' + this.page.name.split('/').map(encodeURIComponent).join('/'));
  }

  /** Offers what is on the page as a file, whatever the server says. */
  downloadMine() {
    const cells = this.page.cells.map(cell => cell.data()).map(cell => ({
      cell_type: cell.type, id: cell.id, metadata: {}, ...cell.extra, source: cell.source,
      ...cell.type === 'code' ? {execution_count: cell.count, outputs: cell.outputs} : {}}));
    const kernelspec = {display_name: 'Java (Seqlab)', language: 'java', name: 'seqlab'};
    const text = JSON.stringify({cells, metadata: {kernelspec}, nbformat: 4, nbformat_minor: 5});
    const address = URL.createObjectURL(new Blob([text], {type: 'application/x-ipynb+json'}));
    this.offer(address);
    setTimeout(() => URL.revokeObjectURL(address), 60_000);
  }

  offer(address) {
    const link = document.createElement('a');
    link.href = address;
    link.download = this.page.name.replace(/^.*\//, '');
    link.click();
  }

  /** Puts a notebook that was downloaded in place of the one on the page. */
  async bringBack(file) {
    at('file').value = '';
    try {
      const answer = await ask('POST', 'read', this.page.name, await file.text());
      const choice = await choose('Bring back ' + file.name + '?', 'Its ' + answer.cells.length
          + ' cells take the place of the ' + this.page.cells.length + ' cells of this notebook.',
      ['Replace', 'Cancel']);
      if (choice === 'Replace') {
        this.page.fill(answer.cells);
        this.changed();
        await this.save();
      }
    } catch (e) {
      this.page.news('This file cannot be brought back. ' + e.message);
    }
  }
}
