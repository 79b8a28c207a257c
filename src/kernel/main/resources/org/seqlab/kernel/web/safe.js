// Copies HTML that a cell has shown, or that a file brought along, leaving out whatever could act:
// scripts, handlers, frames, forms, styles for the whole page, addresses on the network.

const list = text => new Set(text.split(/\s+/));
const ELEMENTS = list(`a abbr audio b bdi blockquote br caption cite code col colgroup dd del
  details dfn div dl dt em figcaption figure h1 h2 h3 h4 h5 h6 hr i img ins kbd label li mark meter
  ol p pre progress q s samp section small source span strong sub summary sup table tbody td tfoot
  th thead time tr u ul var wbr
  svg g path rect circle ellipse line polyline polygon text tspan title desc defs clipPath
  linearGradient radialGradient stop marker pattern symbol image
  math mi mn mo ms mtext mspace mrow mfrac msqrt mroot mstyle mpadded mphantom msub msup msubsup
  munder mover munderover mmultiscripts mtable mtr mtd menclose semantics`);
const GONE = list('script style template iframe object embed noscript head link meta base title');
const ATTRIBUTES = list(`alt title lang dir role colspan rowspan scope span width height controls
  preload loop open max min value low high optimum start reversed datetime cite tabindex
  viewBox preserveAspectRatio x y x1 x2 y1 y2 cx cy r rx ry d points transform dx dy rotate
  fill fill-opacity fill-rule stroke stroke-width stroke-opacity stroke-dasharray stroke-linecap
  stroke-linejoin opacity font-family font-size font-weight font-style text-anchor
  dominant-baseline offset stop-color stop-opacity clip-path gradientUnits gradientTransform
  patternUnits markerWidth markerHeight refX refY orient shape-rendering image-rendering
  display mathvariant stretchy separator fence form accent accentunder columnalign rowspacing
  columnspacing linethickness scriptlevel displaystyle lspace rspace depth voffset movablelimits
  largeop symmetric minsize maxsize`);
const STYLES = /^(color|background(-color)?|font(-weight|-style|-size|-family)?|text-(align|decoration|anchor)|vertical-align|white-space|(margin|padding)(-\w+)?|border(-[\w-]+)?|(max-|min-)?(width|height)|display|fill|stroke|opacity|line-height|list-style(-type)?)$/;
const DATA = /^data:(image\/(png|jpeg|gif|webp|svg\+xml)|audio\/[\w.+-]+)[;,]/i;
const SVG = 'http://www.w3.org/2000/svg';

/** Returns a fragment that shows the HTML and does nothing. */
export function safe(html) {
  const from = document.createElement('template');
  // The page's policy complains of style attributes even here, so they wait under another name.
  from.innerHTML = html.replace(/<[a-z][^>]*>/gi, tag => tag.replace(/\sstyle\s*=/gi, ' data-style='));
  const to = document.createDocumentFragment();
  copy(from.content, to);
  return to;
}

function copy(from, to) {
  for (const node of from.childNodes) {
    if (node.nodeType === Node.TEXT_NODE) {
      to.append(node.data);
    } else if (node.nodeType === Node.ELEMENT_NODE) {
      copyElement(node, to);
    }
  }
}

function copyElement(node, to) {
  const name = node.localName;
  if (GONE.has(name) && node.namespaceURI !== SVG || name === 'script' || name === 'style') {
    return;
  }
  if (!ELEMENTS.has(name)) {
    copy(node, to);
    return;
  }
  const element = document.createElementNS(node.namespaceURI, name);
  for (const attribute of node.attributes) {
    copyAttribute(attribute, element);
  }
  if (name === 'img' && !element.hasAttribute('src')) {
    return;
  }
  if (name === 'img' && !element.hasAttribute('alt')) {
    element.alt = 'A picture without description';
  }
  copy(node, element);
  to.append(element);
}

function copyAttribute({name, value}, element) {
  const address = /^\s*(javascript|vbscript|https?|file|data):|url\(\s*["']?(?!#)/i;
  if (name === 'data-style') {
    copyStyle(value, element);
  } else if (name === 'class') {
    const own = value.split(/\s+/).filter(word => word.startsWith('seqlab-'));
    element.setAttribute('class', own.join(' '));
  } else if (name === 'src' || name === 'href' && element.namespaceURI === SVG) {
    if (DATA.test(value) || /^\/image\/[^?#]*$/.test(value)) {
      element.setAttribute(name, value);
    }
  } else if (name === 'href' && /^(https?:|mailto:)/i.test(value)) {
    element.setAttribute('href', value);
    element.setAttribute('target', '_blank');
    element.setAttribute('rel', 'noopener noreferrer');
  } else if (/^aria-[a-z]+$/.test(name) || ATTRIBUTES.has(name) && !address.test(value)) {
    element.setAttribute(name, value);
  }
}

function copyStyle(text, element) {
  for (const rule of text.split(';')) {
    const [name, ...rest] = rule.split(':');
    const value = rest.join(':').trim();
    if (STYLES.test(name.trim()) && !/url\(|image\(|expression/i.test(value)) {
      element.style.setProperty(name.trim(), value);
    }
  }
}
