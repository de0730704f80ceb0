// Makes the console live. Every page works without it: it fetches pages that the server renders, and replaces parts of this one.
'use strict';

const tenant = document.documentElement.dataset.tenant;
const wait = 500;
let stream = null, timer = 0, last = 0, isPaused = false, isDirty = false;

const main = () => document.getElementById('main');
const sectionOf = url => new URL(url, location.href).pathname.split('/').slice(0, 4).join('/');
let section = sectionOf(location.href);
const isTyping = element => /^(INPUT|TEXTAREA|SELECT)$/.test(element?.tagName ?? '');

// ---- Fetching a page ------------------------------------------------------------------------------------------------

async function load(url, options) {
  const response = await fetch(url, { headers: { Accept: 'text/html' }, ...options });
  if (!(response.headers.get('Content-Type') ?? '').startsWith('text/html')) return { response, page: null };
  return { response, page: new DOMParser().parseFromString(await response.text(), 'text/html') };
}

/** Shows another page in place of this one. A list stays where it was, whether it scrolls by itself or with the page. */
function show(page, url, isNew) {
  const list = () => document.querySelector('.split > :first-child');
  const isSame = sectionOf(url) === section;
  const scroll = list() ? list().scrollTop || scrollY : 0;
  section = sectionOf(url);
  document.title = page.title;
  for (const id of ['main', 'bar', 'side']) document.getElementById(id)?.replaceWith(page.getElementById(id));
  if (isNew && url !== location.href) history.pushState(null, '', url);
  enhance(document);
  (main().querySelector('[data-focus]') ?? main()).focus({ preventScroll: false });
  if (!isSame || !list() || main().querySelector('[role=alert]')) return;
  if (document.querySelector('.split.open')) list().scrollTop = scroll;
  else scrollTo(0, scroll);
}

/** Replaces what can change while the page is looked at, and leaves alone what the user is working in. */
async function refresh() {
  timer = 0;
  last = Date.now();
  isDirty = false;
  const url = location.href;
  const { page } = await load(url).catch(() => ({}));
  if (!page || url !== location.href || isPaused) return;
  for (const old of document.querySelectorAll('[data-live]')) {
    const fresh = page.getElementById(old.id);
    const active = document.activeElement;
    if (!fresh || fresh.innerHTML === old.dataset.html || (old.contains(active) && isTyping(active))) continue;
    old.dataset.html = fresh.innerHTML;
    swap(old, fresh, active);
  }
}

function swap(old, fresh, active) {
  const key = old.contains(active) ? active.getAttribute('href') ?? active.id : null;
  const open = [...old.querySelectorAll('details[open][id]')].map(details => details.id);
  const known = new Set([...old.querySelectorAll('tr[id]')].map(row => row.id));
  const scroll = [...old.querySelectorAll('.scroll')].map(part => [part.scrollTop, part.scrollLeft]);
  old.replaceChildren(...fresh.childNodes);
  for (const id of open) old.querySelector('#' + CSS.escape(id))?.setAttribute('open', '');
  for (const row of old.querySelectorAll('tr[id]')) if (known.size > 0 && !known.has(row.id)) row.classList.add('new');
  old.querySelectorAll('.scroll').forEach((part, index) => { [part.scrollTop, part.scrollLeft] = scroll[index] ?? [0, 0]; });
  if (key) [...old.querySelectorAll('a, button')].find(item => (item.getAttribute('href') ?? item.id) === key)?.focus({ preventScroll: true });
  enhance(old);
}

// ---- The stream -----------------------------------------------------------------------------------------------------

function changed() {
  isDirty = true;
  if (isPaused || document.hidden || timer) return;
  timer = setTimeout(refresh, Math.max(0, wait - (Date.now() - last)));
}

function listen() {
  if (!tenant || document.hidden || stream) return;
  stream = new EventSource(`/_fake/tenants/${encodeURIComponent(tenant)}/changes`);
  stream.addEventListener('change', changed);
  stream.addEventListener('open', () => mark(true));
  stream.addEventListener('error', () => mark(false));
}

function mark(isOn) {
  const dot = document.getElementById('live-dot');
  dot?.classList.toggle('on', isOn && !isPaused);
  dot?.classList.toggle('live', isOn && !isPaused);
  const text = document.getElementById('live-text');
  if (text) text.textContent = isPaused ? 'Paused' : isOn ? 'Live' : 'Offline';
}

// A hidden tab holds no connection: browsers open few of them to one server.
document.addEventListener('visibilitychange', () => {
  if (document.hidden) {
    stream?.close();
    stream = null;
  } else {
    listen();
    changed();
  }
});

// ---- Forms, links, keys, copies -------------------------------------------------------------------------------------

document.addEventListener('submit', async event => {
  const form = event.target, button = event.submitter;
  if (form.target || form.dataset.plain !== undefined) return;
  event.preventDefault();
  if (form.dataset.sure && !confirm(form.dataset.sure)) return;
  const data = new FormData(form, button);
  const isGet = form.method === 'get';
  const url = new URL(form.action);
  if (isGet) url.search = new URLSearchParams([...data].filter(([, value]) => value !== '')).toString();
  if (button) button.disabled = true;
  try {
    const { response, page } = await load(url, isGet ? {} : { method: 'POST', body: new URLSearchParams(data) });
    if (!page) location.assign(response.url);
    else if (!page.documentElement.dataset.tenant || page.documentElement.dataset.tenant !== tenant) location.assign(response.url);
    else show(page, isGet || response.redirected ? response.url : location.href, true);
  } finally {
    if (button) button.disabled = false;
  }
});

document.addEventListener('input', event => {
  const form = event.target.closest('form[data-filter]');
  if (!form) return;
  clearTimeout(form.timer);
  form.timer = setTimeout(async () => {
    const url = new URL(form.action);
    url.search = new URLSearchParams([...new FormData(form)].filter(([, value]) => value !== '')).toString();
    history.replaceState(null, '', url);
    await refresh();
  }, 150);
});

document.addEventListener('click', async event => {
  const copy = event.target.closest('[data-copy]');
  if (copy) return void copyText(copy);
  if (event.target.closest('#pause')) return pause(!isPaused);
  if (event.target.closest('#side a, .bar a')) return;
  const link = event.target.closest('main a[href^="/console/"]');
  if (!link || link.target || link.hasAttribute('download') || event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
  event.preventDefault();
  const { response, page } = await load(link.href);
  if (page?.documentElement.dataset.tenant === tenant) show(page, response.url, true);
  else location.assign(link.href);
});

addEventListener('popstate', async () => {
  const { page } = await load(location.href);
  if (page) show(page, location.href, false);
});

document.addEventListener('keydown', event => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const typing = isTyping(event.target);
  if (event.key === '/' && !typing) {
    const filter = document.querySelector('[data-search]');
    if (filter) event.preventDefault();
    filter?.focus();
  } else if (event.key === 'Escape') {
    escape(event.target);
  } else if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && (!typing || event.target.matches('[data-search]'))) {
    if (step(event.key === 'ArrowDown' ? 1 : -1, event.target)) event.preventDefault();
  }
});

function escape(target) {
  const menu = document.querySelector('details.menu[open]');
  if (menu) return menu.removeAttribute('open');
  if (isTyping(target)) {
    if (target.matches('[data-search]') && target.value) {
      target.value = '';
      target.dispatchEvent(new Event('input', { bubbles: true }));
    }
    return target.blur();
  }
  document.querySelector('[data-close]')?.click();
}

/** Moves the focus from row to row. With a call open beside the list, the next one is opened. */
function step(by, target) {
  const rows = [...document.querySelectorAll('a[data-row]')].filter(row => row.offsetParent !== null);
  if (rows.length === 0 || target.closest('pre, details.menu')) return false;
  const at = rows.indexOf(document.activeElement);
  const current = at >= 0 ? at : rows.findIndex(row => row.closest('tr[aria-current]'));
  const next = rows[Math.min(rows.length - 1, Math.max(0, current < 0 ? 0 : current + by))];
  next.focus();
  next.scrollIntoView({ block: 'nearest' });
  return true;
}

function pause(isOn) {
  isPaused = isOn;
  document.getElementById('pause')?.setAttribute('aria-pressed', String(isOn));
  mark(stream?.readyState === EventSource.OPEN);
  if (!isOn && isDirty) changed();
}

async function copyText(button) {
  const text = button.dataset.copy === '' ? location.href : button.dataset.copy;
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    // Only pages of this machine or over HTTPS may write to the clipboard.
    const area = Object.assign(document.createElement('textarea'), { value: text });
    document.body.append(area);
    area.select();
    document.execCommand('copy');
    area.remove();
    button.focus();
  }
  const label = button.textContent;
  button.textContent = 'Copied';
  setTimeout(() => { button.textContent = label; }, 1200);
}

/** Shows what only works with this script, and closes menus that lose the focus. */
function enhance(root) {
  for (const hidden of root.querySelectorAll('[data-script]')) hidden.hidden = false;
  // Filters follow what is typed; without a script the button sends them.
  for (const button of root.querySelectorAll('form[data-filter] button')) button.hidden = true;
  document.getElementById('pause')?.setAttribute('aria-pressed', String(isPaused));
  mark(stream?.readyState === EventSource.OPEN);
}

document.addEventListener('focusin', event => {
  for (const menu of document.querySelectorAll('details.menu[open]')) if (!menu.contains(event.target)) menu.removeAttribute('open');
});

// A clock that runs shows that it does; each refresh sets it right.
setInterval(() => {
  for (const time of document.querySelectorAll('time[data-tick="yes"]')) {
    time.dateTime = new Date(Date.parse(time.dateTime) + 1000).toISOString();
    time.textContent = time.dateTime.slice(0, 19).replace('T', ' ');
  }
}, 1000);

enhance(document);
document.querySelector('.split.open tr[aria-current]')?.scrollIntoView({ block: 'nearest' });
listen();
