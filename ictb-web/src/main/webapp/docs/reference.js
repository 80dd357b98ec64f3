'use strict';

/** Shows the methods whose names hold what is typed. */
document.getElementById('filter').addEventListener('input', (event) => {
  const wanted = event.target.value.toLowerCase();
  document.querySelectorAll('nav a, main section[id]').forEach((element) => {
    const name = element.id || element.textContent;
    element.hidden = !name.toLowerCase().includes(wanted);
  });
});

/** Calls a method with what its form holds; fields that are left empty are not sent. */
async function call(form) {
  const body = new FormData();
  for (const input of form.querySelectorAll('input')) {
    if (input.type === 'file' ? input.files.length : input.value !== '') {
      body.append(input.name, input.type === 'file' ? input.files[0] : input.value);
    }
  }
  const response = await fetch('/rest/' + form.dataset.method, {
    method: 'POST',
    headers: { Authorization: 'Bearer ' + document.getElementById('key').value },
    body,
  });
  const text = await response.text();
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch (notJson) {
    return text;
  }
}

document.querySelectorAll('form[data-method]').forEach((form) => {
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const answer = form.querySelector('.answer');
    answer.textContent = '…';
    try {
      answer.textContent = await call(form);
    } catch (broken) {
      answer.textContent = 'The server cannot be reached: ' + broken.message;
    }
  });
});
