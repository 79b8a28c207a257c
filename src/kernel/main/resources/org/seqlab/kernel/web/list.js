// The list of all notebooks, by week.

import {ask} from '/script/talk.js';

const element = (name, text, properties = {}) =>
    Object.assign(document.createElement(name), {textContent: text}, properties);

const readable = file => file.replace(/^.*\//, '').replace('.ipynb', '').replace(/^(\d+)-/, '$1 · ')
    .replaceAll('-', ' ');

/** Fills the page with the weeks and their notebooks. */
export async function showList(main) {
  document.title = 'Notebooks – Seqlab';
  document.body.classList.add('list');
  document.getElementById('state').hidden = true;
  try {
    const {notebooks} = await ask('GET', 'notebooks');
    main.replaceChildren();
    let folder = null;
    let list;
    for (const {name, running} of notebooks) {
      const here = name.includes('/') ? name.slice(0, name.lastIndexOf('/')) : '';
      if (here !== folder) {
        folder = here;
        main.append(element('h2', here.replace(/^week(\d+)$/, 'Week $1') || 'Notebooks'));
        main.append(list = document.createElement('ul'));
      }
      list.append(entry(name, running, main));
    }
    if (notebooks.length === 0) {
      main.append(element('p', 'There are no notebooks in this folder.'));
    }
  } catch (e) {
    document.getElementById('news').textContent = e.message;
  }
}

function entry(name, running, main) {
  const item = document.createElement('li');
  const address = '/notebook/' + name.split('/').map(encodeURIComponent).join('/');
  item.append(element('a', readable(name), {href: address}));
  if (running) {
    const stop = element('button', 'Stop', {ariaLabel: 'Stop ' + readable(name)});
    stop.addEventListener('click', async () => {
      await ask('POST', 'stop', name);
      showList(main);
    });
    item.append(element('span', '● running', {className: 'running'}), stop);
  }
  return item;
}
