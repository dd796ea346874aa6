// The server makes the page with everything in it; this keeps it up to date with the events of /events.

const find = (field, root = document) => root.querySelector(`[data-field="${field}"]`);

// Only what differs is written, so that a selection in the page stays and nothing is laid out in vain.
function show(element, text) {
  if (element.textContent !== text) element.textContent = text;
}

// ---- Words, as Duration.cs, Html.cs and TaskCard.cs have them.

const count = number => number.toLocaleString('en-US');
const megabytes = bytes => `${count(Math.floor((bytes + 500_000) / 1_000_000))} MB`;
const perSecond = rate => rate < 10 ? rate.toFixed(1) : count(Math.round(rate));
const timeOfDay = moment => moment.toISOString().slice(11, 19);

function inWords(seconds) {
  const thousandths = Math.floor(seconds * 1000);
  if (thousandths < 10_000 && thousandths % 1000 !== 0) return `${seconds.toFixed(1)} s`;
  const whole = Math.floor(seconds);
  const parts = [
    [Math.floor(whole / 86_400), 'd'], [Math.floor(whole / 3600) % 24, 'h'], [Math.floor(whole / 60) % 60, 'min'], [whole % 60, 's'],
  ];
  const largest = parts.findIndex(([number]) => number !== 0);
  if (largest < 0) return '0 s';
  return parts.slice(largest, largest + 2).filter(([number]) => number !== 0).map(([number, unit]) => `${number} ${unit}`).join(' ');
}

// ---- The server's clock: the page says how late it was there when it was made.

const ahead = Date.parse(document.getElementById('now').dateTime) - Date.now();
const now = () => new Date(Date.now() + ahead);

function showTime(element, moment) {
  element.dateTime = moment.toISOString();
  show(element, timeOfDay(moment));
}

// What is past is never said to come, however the clocks of both sides differ.
function showMoment(place, moment, otherwise, isPast) {
  if (!moment) {
    show(place, otherwise);
    return;
  }
  if (place.children.length === 0) place.replaceChildren(document.createElement('time'), ' ', document.createElement('small'));
  const [time, distance] = place.children;
  const seconds = Math.min(isPast ? 0 : Infinity, Math.round((Date.parse(moment) - now()) / 1000));
  const words = inWords(Math.abs(seconds));
  showTime(time, new Date(moment));
  show(distance, seconds > 0 ? `in ${words}` : seconds < 0 ? `${words} ago` : 'now');
}

// ---- Status.

function showStatus(status) {
  show(find('uptime'), inWords(Math.floor(status.uptimeSeconds)));
  show(find('handled'), count(status.requestsHandled));
  show(find('inFlight'), count(status.requestsInFlight));
  show(find('resident'), megabytes(status.process.residentBytes));
  show(find('processor'), inWords(status.process.cpuSeconds));
  show(find('heap'), megabytes(status.process.heapBytes));
  showTime(find('started'), new Date(status.startedAt));
  show(find('startedOn'), status.startedAt.slice(0, 10));
  for (const [name, requests] of Object.entries(status.byStatusClass)) show(find(name), count(requests));
  showTime(document.getElementById('now'), now());
  addToChart(status);
}

// ---- The chart: the rate of each stretch between two reports, on the axis of the server's uptime.

const chart = document.getElementById('chart');
const chartSeconds = 60;
let latest = null;
let stretches = [];

function addToChart(status) {
  const seconds = latest ? status.uptimeSeconds - latest.uptimeSeconds : 0;
  // A rate of a few milliseconds says nothing: a snapshot may come just before a report that was due.
  if (latest && seconds < 0.5) return;
  if (latest) {
    const rate = (status.requestsHandled - latest.requestsHandled) / seconds;
    stretches.push({ from: latest.uptimeSeconds, to: status.uptimeSeconds, rate });
    stretches = stretches.filter(stretch => stretch.to > status.uptimeSeconds - chartSeconds);
  }
  latest = status;
  drawChart();
}

function drawChart() {
  chart.hidden = false;
  const rates = stretches.map(stretch => stretch.rate);
  const most = Math.max(0, ...rates);
  const top = roundUp(Math.max(1, most));
  const x = uptime => (chartSeconds - latest.uptimeSeconds + uptime).toFixed(2);
  const y = rate => (100 - 100 * rate / top).toFixed(2);
  const steps = stretches.map(({ from, to, rate }, i) => `${i === 0 ? 'M' : 'L'}${x(from)} ${y(rate)}H${x(to)}`).join('');
  chart.querySelector('.line').setAttribute('d', steps);
  chart.querySelector('.area').setAttribute('d', steps && `${steps}V100H${x(stretches[0].from)}Z`);
  const [rate, others] = rates.length === 0 ? ['none yet', ''] : [
    perSecond(rates.at(-1)), `now, ${perSecond(averageRate())} on average, ${perSecond(most)} at most`,
  ];
  show(find('top'), count(top));
  show(find('rate'), rate);
  show(find('rates'), others);
  chart.querySelector('svg').setAttribute('aria-label', `Requests per second, last 60 seconds: ${rate} ${others}`);
}

function averageRate() {
  const requests = stretches.reduce((sum, { from, to, rate }) => sum + rate * (to - from), 0);
  return requests / (latest.uptimeSeconds - stretches[0].from);
}

// The least of 1, 2, 5, 10, 20, 50 … that is not below the value.
function roundUp(value) {
  const power = 10 ** Math.floor(Math.log10(value));
  return [1, 2, 5, 10].map(factor => factor * power).find(limit => limit >= value);
}

// ---- Tasks. Their buttons stay the same elements whatever happens, so that the focus stays on them.

const cards = new Map([...document.querySelectorAll('[data-task]')].map(card => [card.dataset.task, card]));
let tasks = [];

function showTask(task) {
  const card = cards.get(task.name);
  if (!card) return;
  show(find('state', card), task.state);
  find('state', card).className = `state ${task.state}`;
  showProgress(card, task);
  show(find('interval', card), inWords(task.intervalSeconds));
  show(find('runs', card), count(task.runs)
    + (task.failures > 0 ? `, ${count(task.failures)} failed` : '')
    + (task.skippedRuns > 0 ? `, ${count(task.skippedRuns)} skipped` : ''));
  showMoment(find('lastRunAt', card), task.lastRunAt, 'none yet', true);
  show(find('outcome', card), task.lastMessage === null ? 'none yet'
    : task.lastRunSeconds >= 0.1 ? `${task.lastMessage} (${inWords(task.lastRunSeconds)})` : task.lastMessage);
  showMoment(find('nextRunAt', card), task.nextRunAt, 'none while it is paused', false);
  showSwitch(card.querySelector('form:last-child'), task.name, task.nextRunAt === null);
}

function showProgress(card, task) {
  const bar = card.querySelector('progress');
  bar.hidden = task.state !== 'running';
  // Without a value the bar says that it goes on, and not how far.
  if (task.progress === null) bar.removeAttribute('value');
  else bar.value = task.progress;
  show(find('percent', card), task.progress === null ? '' : `${Math.round(task.progress * 100)} %`);
}

function showSwitch(form, name, isPaused) {
  const label = isPaused ? 'Resume' : 'Pause';
  form.setAttribute('action', `/background-tasks/${encodeURIComponent(name)}/${label.toLowerCase()}`);
  show(form.firstElementChild, label);
  form.firstElementChild.setAttribute('aria-label', `${label}: ${name}`);
}

function showTasks(reports) {
  tasks = reports;
  reports.forEach(showTask);
}

const outcomes = { run: 'a run has begun', pause: 'no run becomes due until it is resumed', resume: 'runs become due again' };

async function control(card, form) {
  // A disabled button would lose the focus: what is pressed meanwhile is passed over instead.
  if (form.ariaBusy === 'true') return;
  const notice = card.querySelector('.notice');
  form.ariaBusy = 'true';
  notice.textContent = '';
  try {
    const action = form.getAttribute('action');
    const answer = await fetch(action, { method: 'POST', headers: { Accept: 'application/json' } });
    const report = await answer.json().catch(() => ({}));
    notice.classList.toggle('refused', !answer.ok);
    notice.textContent = `${timeOfDay(now())} ` + (answer.ok
      ? outcomes[action.split('/').at(-1)]
      : report.detail ?? `the server answered ${answer.status} ${answer.statusText}`);
    if (answer.ok) {
      tasks = tasks.map(task => task.name === report.name ? report : task);
      showTask(report);
    }
  } catch {
    notice.classList.add('refused');
    notice.textContent = `${timeOfDay(now())} the server does not answer; try again when this page is live`;
  } finally {
    form.ariaBusy = 'false';
  }
}

for (const card of cards.values()) {
  for (const form of card.querySelectorAll('form')) {
    form.addEventListener('submit', event => {
      event.preventDefault();
      control(card, form);
    });
  }
}

// ---- The log.

const log = document.getElementById('log');
const lines = log.querySelector('ol');
const mostLines = 50;

function addLines(reports) {
  const wasAtEnd = log.scrollTop + log.clientHeight > log.scrollHeight - 8;
  const last = lines.lastElementChild?.value ?? 0;
  lines.append(...reports.filter(line => line.number > last).map(lineElement));
  while (lines.children.length > mostLines) lines.firstElementChild.remove();
  if (wasAtEnd) log.scrollTop = log.scrollHeight;
}

function lineElement(line) {
  const [item, time, level, message] = ['li', 'time', 'span', 'span'].map(name => document.createElement(name));
  item.value = line.number;
  showTime(time, new Date(line.at));
  level.className = `level ${line.level}`;
  level.textContent = line.level;
  message.textContent = line.message;
  item.append(time, ' ', level, ' ', message);
  return item;
}

// ---- The connection.

const connection = document.getElementById('connection');
const hold = connection.querySelector('button');
const longestSilence = 10_000;
let startedAt = null;
let isHeld = false;
let source = null;
let again = 0;

function tell(state, words) {
  connection.dataset.state = state;
  show(connection.querySelector('[role=status]'), words);
}

const events = {
  snapshot({ status, tasks, log }) {
    if (status.version !== document.documentElement.dataset.version) {
      // A newer server has another page.
      location.reload();
      return;
    }
    if (status.startedAt !== startedAt) {
      [startedAt, latest, stretches] = [status.startedAt, null, []];
      lines.replaceChildren();
    }
    showStatus(status);
    showTasks(tasks);
    addLines(log);
    tell('live', 'live');
  },
  status(status) {
    showStatus(status);
    tasks.forEach(showTask);
  },
  tasks: report => showTasks(report.tasks),
  log: report => addLines(report.lines),
};

function connect() {
  disconnect();
  // A browser gives a server six connections over HTTP/1.1: pages that nobody sees would keep them from the others.
  if (isHeld || document.hidden) return;
  source = new EventSource('/events');
  connectIn(longestSilence);
  for (const [name, handle] of Object.entries(events)) {
    source.addEventListener(name, event => {
      connectIn(longestSilence);
      handle(JSON.parse(event.data));
    });
  }
  source.onerror = () => {
    tell('reconnecting', 'reconnecting…');
    // After a network error it tries again by itself; after an answer that is not a stream it does not.
    if (source.readyState === EventSource.CLOSED) connectIn(2000);
  };
}

// There is a report each second: after a silence the connection is gone, even when nobody has said so.
function connectIn(milliseconds) {
  clearTimeout(again);
  again = setTimeout(() => {
    tell('reconnecting', 'reconnecting…');
    connect();
  }, milliseconds);
}

function disconnect() {
  clearTimeout(again);
  source?.close();
}

hold.addEventListener('click', () => {
  isHeld = !isHeld;
  hold.textContent = isHeld ? 'Update again' : 'Stop updating';
  if (isHeld) tell('held', 'not updating');
  else tell('connecting', 'connecting…');
  connect();
});
document.addEventListener('visibilitychange', connect);
log.scrollTop = log.scrollHeight;
connection.hidden = false;
connect();
