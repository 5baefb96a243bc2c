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
        narrative('report', toldBy),
        heading('Biểu số liệu'),
        h('thidua-figures', {name: 'content.figures', 'groups-from': 'report.figureGroups', 'until-from': 'report.dataUntil', 'before-from': 'report.beforeTitle', 'estimate-from': 'report.estimateTitle', label: 'Biểu số liệu'}),
        heading('Khen thưởng trong kỳ báo cáo'),
        h('thidua-awards', {
          name: 'content.awards', 'forms-from': 'report.awardForms', 'recipients-from': 'report.awardRecipients',
          label: 'Số lượng đã khen thưởng', hint: 'Ô để trống là không có.'
        })),
      files('report'));
  }
}

/**
 * What an office writes about its review: what it says of itself, narrative, the running year's figures beside those of the years
 * before, examples, proposals. Parts that the plan does not ask for are absent. told-by as in thidua-report.
 */
class ReviewElement extends HTMLElement {
  connectedCallback() {
    if (this.built) return;
    this.built = true;
    const toldBy = this.getAttribute('told-by');
    this.classList.add('thidua-fields');
    this.append(
      h('thidua-note', {from: 'review.meeting'}),
      ownSaying('targets', 'Tự đánh giá chỉ tiêu thi đua', 'review.hasTargets',
        'Kết quả lấy sẵn từ báo cáo năm đã được tiếp nhận. Khi nhập khác hoặc tự đánh giá khác báo cáo đó, hãy ghi giải trình ở cùng dòng.', [
          h('thidua-column', {name: 'reached', type: 'number', decimals: '4'}, 'Kết quả năm đã báo cáo'),
          h('thidua-column', {name: 'comment', limit: '2000'}, 'Nhận xét'),
          h('thidua-column', {name: 'explanation', limit: '2000'}, 'Giải trình')
        ]),
      ownSaying('criteria', 'Tự đánh giá tiêu chí thi đua', 'review.hasCriteria', '', [
        h('thidua-column', {name: 'comment', limit: '2000'}, 'Nhận xét')
      ]),
      ...narrative('review', toldBy),
      onlyIf('review.hasFigures', h('div', {class: 'thidua-fields'},
        heading('Biểu số liệu'),
        h('thidua-document', {from: 'review.earlier', label: 'Số liệu các năm trong giai đoạn (để đối chiếu)'}),
        h('thidua-figures', {
          name: 'content.figures', 'groups-from': 'review.figureGroups', 'before-from': 'review.beforeTitle',
          'actual-from': 'review.actualTitle', 'estimate-from': 'review.estimateTitle', label: 'Biểu số liệu'
        }))),
      heading('Điển hình tiên tiến; mô hình hay, cách làm mới'),
      h('thidua-rows', {
        name: 'content.examples', label: 'Đề nghị phổ biến, nhân rộng', 'row-label': 'điển hình',
        hint: 'Khi báo cáo được tiếp nhận, từng dòng được đưa vào danh sách đề xuất điển hình để xem xét công nhận.'
      },
        h('thidua-column', {name: 'kind', 'options-from': 'review.exampleKinds', required: true}, 'Loại'),
        h('thidua-column', {name: 'name', required: true}, 'Tên'),
        h('thidua-column', {name: 'content', limit: '2000', required: true}, 'Nội dung, cách làm, kết quả')),
      h('thidua-text', {name: 'content.proposals', label: 'Đề xuất, kiến nghị', rows: '4', 'limit-from': 'review.limits.sectionChars'}),
      files('review'));
  }
}

/** What an office says of itself, a row for each thing that is asked; gone where nothing is. */
function ownSaying(what, label, asked, hint, columns) {
  return onlyIf(asked, h('thidua-rows', {name: `content.${what}`, label, hint, required: true, 'rows-from': `review.${what}`},
    h('thidua-column', {name: 'verdict', 'options-from': 'review.verdicts', required: true}, 'Tự đánh giá'), columns));
}

/** The part stays only where the server sent something under that name; h() would take an attribute on… for a handler. */
function onlyIf(path, part) {
  part.setAttribute('only-if', path);
  return part;
}

/** The sections of the text, or the file that stands for them; from is where the server's part of the form is. */
function narrative(from, toldBy) {
  return [
    heading('Nội dung báo cáo'),
    h('thidua-sections', {
      name: 'content.sections', unless: toldBy ?? 'content.narrativeFile', 'outline-from': `${from}.outline`,
      'limit-from': `${from}.limits.sectionChars`, label: 'Nội dung báo cáo'
    }),
    toldBy ? null : h('thidua-files', {
      name: 'content.narrativeFile', single: true, accept: '.docx,.doc,.odt,.pdf', kinds: 'Word, ODT hoặc PDF', 'limits-from': `${from}.limits`,
      label: 'Tệp báo cáo thay cho phần lời', hint: 'Có thể đính kèm tệp Word thay cho việc nhập các mục trên; số liệu vẫn nhập vào biểu dưới đây.'
    })
  ].filter(Boolean);
}

function files(from) {
  return h('div', {class: 'thidua-fields'},
    heading('Tài liệu kèm theo'),
    h('thidua-files', {name: 'content.attachments', 'limits-from': `${from}.limits`, label: 'Tệp đính kèm'}));
}

function heading(text) {
  return h('h4', {class: 'thidua-heading'}, text);
}

export const parts = {'thidua-report': ReportElement, 'thidua-review': ReviewElement};
