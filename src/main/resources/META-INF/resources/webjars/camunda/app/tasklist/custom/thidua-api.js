/** Calls to the server. Every failure is an ApiError with one Vietnamese sentence. */

export class ApiError extends Error {
  constructor(status, sentence) {
    super(sentence);
    this.status = status;
  }
}

const SENTENCES = {
  0: 'Mất kết nối với máy chủ; hãy kiểm tra mạng, nội dung đang soạn vẫn được giữ.',
  401: 'Phiên làm việc đã hết; hãy đăng nhập lại, nội dung đang soạn vẫn được giữ.',
  403: 'Bạn không có quyền thực hiện thao tác này; hãy tải lại trang, nếu vẫn không được thì liên hệ người quản trị.',
  404: 'Việc này không còn trong danh sách của bạn; hãy tải lại danh sách việc.',
  413: 'Tệp quá lớn; hãy giảm dung lượng rồi tải lên lại.'
};

/** The sentence for a status, where the server gave none. */
export function sentenceOf(status) {
  return SENTENCES[status] ?? 'Hệ thống gặp sự cố; nội dung đang soạn vẫn được giữ, hãy thử lại sau ít phút.';
}

/** Path of our REST interface: beside the webapps, whatever the context path is. */
export function apiPath(path) {
  const root = document.querySelector('base')?.getAttribute('app-root') ?? '/camunda';
  return `${root.replace(/\/camunda\/?$/, '')}/api${path}`;
}

function token() {
  const match = /(?:^|;\s*)XSRF-TOKEN=([^;]*)/.exec(document.cookie);
  return match ? decodeURIComponent(match[1]) : '';
}

function sentence(status, text) {
  try {
    const message = JSON.parse(text).message;
    if (status !== 401 && typeof message === 'string' && message) return message;
  } catch {
    // not ours: an error page of a proxy or of the container
  }
  return sentenceOf(status);
}

/** GET or PUT of JSON. */
export async function call(method, path, body, options = {}) {
  let response;
  try {
    response = await fetch(apiPath(path), {
      method,
      credentials: 'same-origin',
      headers: {
        Accept: 'application/json',
        ...(body === undefined ? {} : {'Content-Type': 'application/json'}),
        ...(method === 'GET' ? {} : {'X-XSRF-TOKEN': token()})
      },
      body: body === undefined ? undefined : JSON.stringify(body),
      ...options
    });
  } catch {
    throw new ApiError(0, sentenceOf(0));
  }
  const text = await response.text();
  if (!response.ok) throw new ApiError(response.status, sentence(response.status, text));
  try {
    return text ? JSON.parse(text) : null;
  } catch {
    throw new ApiError(500, sentenceOf(500));
  }
}

/** Sends one file into the form of a task; what it answers as for uploadTo. */
export function upload(taskId, file, progress) {
  return uploadTo(`/attachments?task=${encodeURIComponent(taskId)}`, file, progress);
}

/**
 * Sends one file.
 *
 * @param {(done: number) => void} progress told the part that is sent, 0 to 1
 * @returns {{promise: Promise<object>, cancel: () => void}}
 */
export function uploadTo(path, file, progress) {
  const request = new XMLHttpRequest();
  const promise = new Promise((resolve, reject) => {
    request.open('POST', apiPath(path));
    request.setRequestHeader('Accept', 'application/json');
    request.setRequestHeader('X-XSRF-TOKEN', token());
    request.upload.onprogress = (event) => event.lengthComputable && progress(event.loaded / event.total);
    request.onload = () => {
      if (request.status >= 200 && request.status < 300) {
        try {
          resolve(JSON.parse(request.responseText));
        } catch {
          reject(new ApiError(500, sentenceOf(500)));
        }
      } else {
        reject(new ApiError(request.status, sentence(request.status, request.responseText)));
      }
    };
    request.onerror = () => reject(new ApiError(0, sentenceOf(0)));
    request.onabort = () => reject(new ApiError(-1, ''));
    const data = new FormData();
    data.append('file', file, file.name);
    request.send(data);
  });
  return {promise, cancel: () => request.abort()};
}
