// Talks to the server: requests with answers, and the stream of events.

const encode = name => name.split('/').map(encodeURIComponent).join('/');

/** Sends a request; resolves to the answer, rejects with an Error that has a status. */
export async function ask(method, what, notebook = '', body = undefined) {
  const text = body === undefined || typeof body === 'string' ? body : JSON.stringify(body);
  let response;
  try {
    response = await fetch('/api/' + what + (notebook && '/' + encode(notebook)),
        {method, body: text, cache: 'no-store'});
  } catch (e) {
    throw Object.assign(new Error('The notebook server does not answer. Is ./seqlab start still'
        + ' running?'), {status: 0});
  }
  const answer = await response.json().catch(() => ({}));
  if (!response.ok) {
    throw Object.assign(new Error(answer.error || 'The server answered ' + response.status + '.'),
        {status: response.status});
  }
  return answer;
}

/**
 * Listens to a session. A page in the background lets go of its connection, because a browser has
 * only six for a server, and hears later what it missed.
 */
export function listen(notebook, heard, connected) {
  let source = null;
  let last = null;
  let timer = 0;
  const open = () => {
    clearTimeout(timer);
    if (source && source.readyState !== EventSource.CLOSED) {
      return;
    }
    const after = last === null ? '' : '?after=' + last;
    source = new EventSource('/api/events/' + encode(notebook) + after);
    source.onopen = () => connected(true);
    source.onerror = () => {
      connected(false);
      if (source.readyState === EventSource.CLOSED) {
        timer = setTimeout(open, 2000);
      }
    };
    source.onmessage = message => {
      last = message.lastEventId || last;
      heard(JSON.parse(message.data));
    };
  };
  const shown = () => {
    if (document.hidden) {
      timer = setTimeout(() => source.close(), 5000);
    } else {
      open();
    }
  };
  document.addEventListener('visibilitychange', shown);
  open();
}

/** Jupyter counts characters, a script counts UTF-16 units. */
export const characters = (text, units) => Array.from(text.slice(0, units)).length;
export const units = (text, count) => Array.from(text).slice(0, count).join('').length;
