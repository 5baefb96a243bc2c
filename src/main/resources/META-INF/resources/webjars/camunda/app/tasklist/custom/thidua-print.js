/**
 * Printing, or saving as PDF: the browser's print window with a plain copy of a part of the page and nothing else. What was
 * typed is printed as text; buttons and what is hidden stay away.
 */
import {h} from './thidua-dom.js';

const STYLE = 'body{font:13pt "Times New Roman",serif;margin:20mm}h1{font-size:15pt}h4{text-align:center}table{border-collapse:collapse;width:100%}td,th{border:1px solid;padding:2pt 4pt;text-align:left}'
  + '.sr-only{display:none}.thidua-fact{display:block}.thidua-typed{white-space:pre-line}summary,legend,label{font-weight:bold;list-style:none}fieldset{border:0;padding:0;margin:0}a{color:inherit;text-decoration:none}';
const LEFT_OUT = 'script, style, button, progress, input[type=file], [data-no-print], .thidua-star';
const KEPT = ['class', 'colspan', 'rowspan', 'scope'];

/** What a control says, as text. */
function said(control) {
  if (control.type === 'checkbox' || control.type === 'radio') return control.checked ? '☑ ' : '☐ ';
  if (control.tagName === 'SELECT') return [...control.selectedOptions].filter((option) => option.value).map((option) => option.label).join(', ') || '…';
  return control.value || '…';
}

/** A copy of plain elements: nothing in it runs, nothing in it is an element of the kit. */
function copy(node, page) {
  if (node.nodeType === Node.TEXT_NODE) return page.createTextNode(node.data);
  if (node.nodeType !== Node.ELEMENT_NODE || node.hidden || node.matches(LEFT_OUT)) return null;
  if (node.matches('input, textarea, select')) {
    const text = page.createElement(node.tagName === 'TEXTAREA' ? 'div' : 'span');
    text.className = 'thidua-typed';
    text.textContent = said(node);
    return text;
  }
  const element = page.createElement(node.tagName.includes('-') || node.tagName === 'FORM' ? 'div' : node.tagName);
  KEPT.forEach((name) => node.hasAttribute(name) && element.setAttribute(name, node.getAttribute(name)));
  if (element.tagName === 'DETAILS') element.open = true;
  element.append(...[...node.childNodes].map((child) => copy(child, page)).filter(Boolean));
  return element;
}

/** @param {Node[]} parts what is printed below the title */
export function printParts(title, parts) {
  const frame = h('iframe', {title: 'Bản in', 'aria-hidden': 'true', style: 'position:fixed;width:0;height:0;border:0'});
  document.body.append(frame);
  const page = frame.contentDocument;
  page.documentElement.lang = 'vi';
  page.title = title;
  const style = page.createElement('style');
  style.textContent = STYLE;
  page.head.append(style);
  const heading = page.createElement('h1');
  heading.textContent = title;
  page.body.append(heading, ...parts.map((part) => copy(part, page)).filter(Boolean));
  frame.contentWindow.addEventListener('afterprint', () => frame.remove());
  frame.contentWindow.print();
}
