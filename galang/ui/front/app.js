// Galang works without script; what stands here only makes it nicer. No framework, no eval, no inline handlers.

const each = (selector, act, within = document) => within.querySelectorAll(selector).forEach(act);
const rupiah = (amount) => (amount < 0 ? "\u2212" : "") + "Rp" + dots(Math.abs(amount));
const dots = (number) => String(number).replace(/\B(?=(\d{3})+$)/g, ".");

// A form is sent once: its buttons rest until the answer comes, or until the reader comes back to the page.
function sendOnce(form) {
  form.addEventListener("submit", (event) => {
    if (form.dataset.sent) return event.preventDefault();
    form.dataset.sent = "1";
    setTimeout(() => each("button", (button) => button.setAttribute("aria-disabled", "true"), form));
  });
}
addEventListener("pageshow", (event) => {
  if (!event.persisted) return;
  each("form[data-sent]", (form) => {
    delete form.dataset.sent;
    each("button[aria-disabled]", (button) => button.removeAttribute("aria-disabled"), form);
  });
});

// The errors above a form are read first.
function showErrors(note) {
  note.focus({ preventScroll: false });
}

// A button that copies the text of the element it names; without script the text can be marked by hand.
function copyText(button) {
  const source = document.querySelector(button.dataset.copy);
  if (!source || !navigator.clipboard) return;
  button.hidden = false;
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(source.value ?? source.textContent);
    const said = button.querySelector("[data-said]") ?? button;
    said.textContent = button.dataset.done;
  });
}

// The purse of a ballot: what is left is told while choosing; what no longer fits says so.
function purse(form) {
  const box = form.querySelector("[data-purse]");
  const budget = Number(box.dataset.purse);
  const tell = (name, words) => each(`[data-${name}]`, (place) => (place.textContent = words), box);
  const put = form.querySelectorAll("input[data-cost]");
  const show = () => {
    const chosen = [...put].filter((one) => one.checked);
    const spent = chosen.reduce((sum, one) => sum + Number(one.dataset.cost), 0);
    tell("left", dots(budget - spent));
    tell("spent", rupiah(spent));
    tell("count", String(chosen.length));
    box.querySelector("[data-bar]").replaceChildren(...parts(chosen, budget));
    put.forEach((one) => fits(one, budget - spent));
  };
  form.addEventListener("change", show);
  show();
}
function parts(chosen, budget) {
  let at = 0;
  return chosen.map((one) => {
    const part = document.createElementNS("http://www.w3.org/2000/svg", "rect");
    const width = (Number(one.dataset.cost) * 100) / budget;
    part.setAttribute("x", `${at}%`);
    part.setAttribute("width", `${width}%`);
    part.setAttribute("height", "22");
    at += width;
    return part;
  });
}
function fits(one, left) {
  const short = one.checked ? 0 : Number(one.dataset.cost) - left;
  const words = one.parentElement.querySelector(".in");
  if (!words) return;
  words.was ??= [...words.childNodes];
  one.disabled = short > 0;
  if (short > 0) words.textContent = words.dataset.short.replace("{}", rupiah(short));
  else words.replaceChildren(...words.was);
}

// A box that searches while people type; without script the typed text is looked up after sending.
function search(input) {
  const list = document.createElement("ul");
  const frame = document.createElement("div");
  frame.className = "found";
  input.replaceWith(frame);
  frame.append(input, list);
  list.id = `${input.id}_found`;
  list.hidden = true;
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", input.labels[0]?.textContent ?? "");
  const say = { role: "combobox", "aria-expanded": "false", "aria-controls": list.id, "aria-autocomplete": "list" };
  Object.entries(say).forEach(([name, value]) => input.setAttribute(name, value));
  let timer, asked, at = -1;

  const close = () => {
    list.hidden = true;
    at = -1;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  };
  const choose = (item) => {
    input.value = item.dataset.text;
    close();
    input.dispatchEvent(new Event("change", { bubbles: true }));
  };
  const show = (results) => {
    list.replaceChildren(...results.map(({ value, label }, place) => {
      const item = document.createElement("li");
      item.id = `${list.id}_${place}`;
      item.setAttribute("role", "option");
      item.setAttribute("aria-selected", "false");
      item.textContent = label;
      item.dataset.text = value === label ? label : `${label} (${value})`;
      item.addEventListener("pointerdown", (event) => (event.preventDefault(), choose(item)));
      return item;
    }));
    at = -1;
    list.hidden = !results.length;
    input.setAttribute("aria-expanded", String(!list.hidden));
  };
  const ask = async () => {
    asked?.abort();
    asked = new AbortController();
    const words = input.value.trim();
    if (words.length < 2) return close();
    try {
      const url = new URL(input.dataset.search, location.href);
      url.searchParams.set("q", words);
      const answer = await fetch(url, { signal: asked.signal, headers: { Accept: "application/json" } });
      if (answer.ok) show((await answer.json()).results);
    } catch (problem) {
      if (problem.name !== "AbortError") close();
    }
  };
  const mark = (next) => {
    const items = [...list.children];
    if (!items.length) return;
    at = (next + items.length) % items.length;
    items.forEach((item, place) => item.setAttribute("aria-selected", String(place === at)));
    items[at].scrollIntoView({ block: "nearest" });
    input.setAttribute("aria-activedescendant", items[at].id);
  };
  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(ask, 120);
  });
  input.addEventListener("blur", close);
  input.addEventListener("keydown", (event) => {
    if (list.hidden) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      mark(event.key === "ArrowDown" ? at + 1 : at < 0 ? -1 : at - 1);
    } else if (event.key === "Enter" && at >= 0) {
      event.preventDefault();
      choose(list.children[at]);
    } else if (event.key === "Escape") close();
  });
}

each('form[method="post"]', sendOnce);
each("#galat", showErrors);
each("[data-copy]", copyText);
each("[data-purse]", (box) => purse(box.closest("form")));
each("input[data-search]", search);
each("[data-print]", (button) => {
  button.hidden = false;
  button.addEventListener("click", () => print());
});
