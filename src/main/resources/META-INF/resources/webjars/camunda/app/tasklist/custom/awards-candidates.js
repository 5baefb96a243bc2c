/** Known nominees offered while a name is typed, so that nobody is entered twice. */
import {call} from './thidua-api.js';
import {h} from './thidua-dom.js';

const PAUSE = 300;

/** @returns {{attach: (form: HTMLElement) => void, chosen: () => ?string}} `chosen` is the id of the one that was picked */
export function candidates() {
  let picked = null;
  const offered = h('div', {'aria-live': 'polite'});

  const pick = (one, control) => {
    picked = one.id;
    control('Tên đối tượng').value = one.name;
    const unit = control('Đơn vị, địa chỉ');
    unit.value ||= one.unit ?? '';
    offered.replaceChildren(h('p', {class: 'thidua-hint'}, `Đã chọn đối tượng có trong sổ: ${described(one)}. `,
      h('button', {class: 'thidua-button thidua-small', type: 'button', onclick: () => { picked = null; offered.replaceChildren(); }}, 'Bỏ chọn')));
  };

  const offer = async (text, kind, control) => {
    const found = await call('GET', `/nominations/candidates?text=${encodeURIComponent(text)}${kind ? `&kind=${encodeURIComponent(kind)}` : ''}`);
    if (picked) return;
    offered.replaceChildren(...(found.length
      ? [h('p', {class: 'thidua-hint'}, 'Đối tượng đã có trong sổ, hãy chọn nếu đúng:'),
         h('ul', {class: 'list-unstyled'}, found.map((one) => h('li', {}, h('button', {class: 'thidua-button thidua-small', type: 'button', onclick: () => pick(one, control)}, described(one)))))]
      : []));
  };

  return {
    chosen: () => picked,
    attach(form) {
      const control = (label) => {
        const named = [...form.querySelectorAll('label')].find((each) => each.textContent.startsWith(label));
        return form.querySelector(`[id="${named.getAttribute('for')}"]`);
      };
      const name = control('Tên đối tượng');
      name.parentElement.after(offered);
      let waiting = null;
      name.addEventListener('input', () => {
        picked = null;
        clearTimeout(waiting);
        const text = name.value.trim();
        waiting = setTimeout(() => (text.length > 1 ? offer(text, control('Loại đối tượng').value, control) : offered.replaceChildren()), PAUSE);
      });
    }
  };
}

function described(one) {
  return [one.name, one.position, one.unit, one.bornIn ? `sinh năm ${one.bornIn}` : null].filter(Boolean).join(', ');
}
