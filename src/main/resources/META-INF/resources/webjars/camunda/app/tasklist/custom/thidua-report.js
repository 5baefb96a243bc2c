import {h} from './thidua-dom.js';

/**
 * What an office is asked in its report: kind, sections, figures, awards, attachments. One part for every form in which a report
 * is typed. With told-by="scan" the field of that name stands for the sections, so none of them must be typed off.
 */
class ReportElement extends HTMLElement {
  connectedCallback() {
    if (this.built) return;
    this.built = true;
    const toldBy = this.getAttribute('told-by');
    this.classList.add('thidua-fields');
    this.append(
      h('thidua-choice', {name: 'content.kind', label: 'Loại báo cáo', default: 'day-du', required: true, missing: 'Hãy chọn loại báo cáo.'},
        h('thidua-option', {value: 'day-du'}, 'Báo cáo đầy đủ'),
        h('thidua-option', {
          value: 'khong-phat-sinh',
          hint: toldBy
            ? 'Văn bản chỉ xác nhận trong kỳ không phát sinh'
            : 'Vẫn trình ký, phát hành và được tính là đã gửi; phần đã nhập của báo cáo đầy đủ được giữ trong bản đang soạn'
        }, 'Báo cáo không phát sinh')),
      h('thidua-text', {
        name: 'content.statement', 'show-when': 'content.kind=khong-phat-sinh', label: 'Xác nhận không phát sinh', rows: '3',
        'limit-from': 'report.limits.statementChars', required: true, missing: 'Hãy nhập xác nhận, ví dụ “Trong kỳ không phát sinh …”.',
        hint: 'Ví dụ: Trong kỳ không phát sinh nội dung phải báo cáo thuộc phạm vi của đơn vị.'
      }),
      h('div', {class: 'thidua-fields', 'show-when': 'content.kind=day-du'},
        heading('Nội dung báo cáo'),
        h('thidua-sections', {
          name: 'content.sections', unless: toldBy ?? 'content.narrativeFile', 'outline-from': 'report.outline',
          'limit-from': 'report.limits.sectionChars', label: 'Nội dung báo cáo'
        }),
        toldBy ? null : h('thidua-files', {
          name: 'content.narrativeFile', single: true, accept: '.docx,.doc,.odt,.pdf', kinds: 'Word, ODT hoặc PDF', 'limits-from': 'report.limits',
          label: 'Tệp báo cáo thay cho phần lời', hint: 'Có thể đính kèm tệp Word thay cho việc nhập các mục trên; số liệu vẫn nhập vào biểu dưới đây.'
        }),
        heading('Biểu số liệu'),
        h('thidua-figures', {name: 'content.figures', 'groups-from': 'report.figureGroups', 'until-from': 'report.dataUntil', 'before-from': 'report.beforeTitle', 'estimate-from': 'report.estimateTitle', label: 'Biểu số liệu'}),
        heading('Khen thưởng trong kỳ báo cáo'),
        h('thidua-awards', {
          name: 'content.awards', 'forms-from': 'report.awardForms', 'recipients-from': 'report.awardRecipients',
          label: 'Số lượng đã khen thưởng', hint: 'Ô để trống là không có.'
        })),
      heading('Tài liệu kèm theo'),
      h('thidua-files', {name: 'content.attachments', 'limits-from': 'report.limits', label: 'Tệp đính kèm'}));
  }
}

function heading(text) {
  return h('h4', {class: 'thidua-heading'}, text);
}

export const parts = {'thidua-report': ReportElement};
