/** Criteria that are read in the forms: what the set is about, the plan's own for orientation, those in force for an office. */
import {call} from './thidua-api.js';
import {NO_THEME} from './thidua-criteria.js';
import {h} from './thidua-dom.js';
import {formatDate} from './thidua-text.js';

/** What the set is, and the plan's own criteria, any of which may be taken over as a first text. */
class GeneralView extends HTMLElement {
  show({form}) {
    const asked = form.criteria;
    if (!asked) return;
    const fact = (label, value) => (value ? h('span', {class: 'thidua-fact'}, `${label}: `, h('b', {}, value)) : null);
    const take = this.hasAttribute('take');
    const theme = (id) => asked.themes.find((each) => each.id === id)?.name ?? NO_THEME;
    this.replaceChildren(
      h('div', {class: 'thidua-facts'},
        fact('Lĩnh vực', asked.title), fact('Áp dụng đối với', asked.appliesTo),
        fact('Lần ban hành', asked.number > 1 ? String(asked.number) : null), fact('Lý do sửa đổi', asked.reason),
        fact('Cơ quan xây dựng', form.draft?.officeName), fact('Góp ý đến hết ngày', formatDate(form.draft?.until))),
      asked.general.length
        ? h('details', {class: 'thidua-panel'}, h('summary', {}, `Tiêu chí chung của Kế hoạch để định hướng (${asked.general.length})`),
            asked.groups.map((group) => ({group, own: asked.general.filter((each) => each.group === group.id)}))
              .filter(({own}) => own.length)
              .map(({group, own}) => h('div', {class: 'thidua-scroll'},
                h('table', {class: 'thidua-table'},
                  h('caption', {}, group.name),
                  h('thead', {}, h('tr', {}, ['Nội dung thi đua', 'Tiêu chí', 'Mục', take ? 'Dùng' : null].filter(Boolean).map((title) => h('th', {scope: 'col'}, title)))),
                  h('tbody', {}, own.map((each) => h('tr', {},
                    h('th', {scope: 'row'}, theme(each.theme)),
                    h('td', {}, each.subject ? `${each.subject}: ${each.text}` : each.text),
                    h('td', {}, each.source ?? ''),
                    take ? h('td', {}, this.#taking(each)) : null)))))))
        : '');
  }

  #taking(each) {
    return h('button', {
      class: 'thidua-button thidua-small', type: 'button', 'aria-label': `Lấy làm tiêu chí: ${each.text.slice(0, 60)}`,
      onclick: () => this.closest('form').dispatchEvent(new CustomEvent('thidua-take-criterion', {detail: {group: each.group, theme: each.theme, text: each.text}}))
    }, 'Lấy làm tiêu chí');
  }
}

/**
 * What the office has to answer to in the period: from form.report.criteria {office, on}, read when somebody opens it, so that
 * the form does not wait for it.
 */
class InForceView extends HTMLElement {
  show({form}) {
    const asked = form.report?.criteria;
    if (!asked) return;
    const place = h('div', {class: 'thidua-document'});
    const panel = h('details', {class: 'thidua-panel', ontoggle: () => panel.open && !place.childElementCount && this.#load(asked, place)},
      h('summary', {}, `Tiêu chí thi đua áp dụng đến ngày ${formatDate(asked.on)}`), place);
    this.replaceChildren(panel);
  }

  async #load({office, on}, place) {
    place.replaceChildren(h('p', {class: 'thidua-hint', role: 'status'}, 'Đang tải tiêu chí…'));
    try {
      const {themes, inFiles} = await call('GET', `/criteria/offices/${encodeURIComponent(office)}?on=${encodeURIComponent(on)}`);
      place.replaceChildren(
        ...themes.map(criteriaOfTheme),
        ...inFiles.map((set) => h('p', {}, `Tiêu chí theo tệp của văn bản – ${set}.`)));
      if (!place.childElementCount) place.replaceChildren(h('p', {class: 'thidua-hint'}, 'Chưa có tiêu chí nào áp dụng đối với đơn vị trong kỳ này.'));
    } catch (error) {
      place.replaceChildren(h('p', {class: 'thidua-notice thidua-bad', role: 'alert'}, error.message, ' ',
        h('button', {class: 'thidua-button thidua-small', type: 'button', onclick: () => this.#load({office, on}, place)}, 'Tải lại')));
    }
  }
}

function criteriaOfTheme({name, lines}) {
  return h('div', {class: 'thidua-scroll'},
    h('table', {class: 'thidua-table'},
      h('caption', {}, `${name} (${lines.length})`),
      h('thead', {}, h('tr', {}, ['Tiêu chí', 'Nhóm đối tượng', 'Căn cứ'].map((title) => h('th', {scope: 'col'}, title)))),
      h('tbody', {}, lines.map((line) => h('tr', {},
        h('td', {}, line.subject ? `${line.subject}: ${line.text}` : line.text,
          h('div', {class: 'thidua-hint'}, [
            line.unit ? `Đơn vị tính: ${line.unit}` : null,
            line.evidence ? `Minh chứng: ${line.evidence}` : null].filter(Boolean).join('; '))),
        h('td', {}, line.group),
        h('td', {}, `${line.from}, ${line.source}`))))));
}

export const criteriaViews = {'thidua-criteria-general': GeneralView, 'thidua-criteria-in-force': InForceView};
