// Questions that need an answer before anything else.

const at = id => document.getElementById(id);

/** Shows a dialog; resolves to the label that was chosen, or to null after Escape. */
export function choose(title, text, labels) {
  const dialog = at('dialog');
  at('dialogTitle').textContent = title;
  at('dialogText').replaceChildren(text);
  return new Promise(resolve => {
    at('dialogChoices').replaceChildren(...labels.map(label => {
      const button = document.createElement('button');
      button.textContent = label;
      button.addEventListener('click', () => {
        dialog.returnValue = label;
        dialog.close(label);
      });
      return button;
    }));
    dialog.returnValue = '';
    dialog.addEventListener('close', () => resolve(dialog.returnValue || null), {once: true});
    dialog.showModal();
  });
}

const KEYS = [
  ['In a cell', [
    ['Shift-Enter', 'run, go to the next cell'],
    ['Ctrl-Enter', 'run, stay here'],
    ['Alt-Enter', 'run, add a cell below'],
    ['Tab', 'complete a name; indent elsewhere'],
    ['Ctrl-Space', 'complete'],
    ['Shift-Tab', 'explain a name; outdent at the start of a line'],
    ['Ctrl-I', 'explain the name at the cursor'],
    ['Ctrl-/', 'comment lines out or in'],
    ['Escape', 'leave the text; Tab then goes on through the page'],
  ]],
  ['On a cell, after Escape', [
    ['Enter', 'write in the cell'],
    ['↑ ↓', 'go to another cell'],
    ['A, B', 'add a cell above, below'],
    ['D D', 'delete the cell'],
    ['M, Y', 'make it text, make it code'],
    ['I I', 'interrupt'],
    ['0 0', 'restart'],
  ]],
  ['Everywhere', [['Ctrl-S', 'save'], ['F1', 'these keys']]],
];

export function helpText() {
  const text = document.createElement('div');
  for (const [name, keys] of KEYS) {
    const title = document.createElement('h3');
    title.textContent = name;
    const list = document.createElement('dl');
    for (const [key, what] of keys) {
      const term = document.createElement('dt');
      const kbd = document.createElement('kbd');
      kbd.textContent = key;
      term.append(kbd);
      const meaning = document.createElement('dd');
      meaning.textContent = what;
      list.append(term, meaning);
    }
    text.append(title, list);
  }
  return text;
}
