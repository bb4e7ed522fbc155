"use strict";
(() => {
  const data = JSON.parse(document.getElementById("data").textContent);
  const { figures, sections, labels } = data;
  const $ = (id) => document.getElementById(id);
  const text = $("text"), rows = $("rows"), card = $("card"), sheet = rows.closest(".sheet");
  const pieces = text.getElementsByTagName("i"); // live, in reading order: the n-th is piece n of the records
  const row = figures.map((_, n) => $("r" + n));
  const mark = figures.map((_, n) => $("f" + n));
  const calm = matchMedia("(prefers-reduced-motion: reduce)");
  const state = { language: "zh", shown: -1, pinned: -1, sort: "number", down: false, types: new Set(), lit: [] };

  const say = (key, blanks = {}) => labels[state.language][key].replace(/\{(\w+)\}/g, (_, name) => blanks[name]);

  function make(tag, name, content) {
    const element = document.createElement(tag);
    if (name) element.className = name;
    if (content !== undefined) element.append(content);
    return element;
  }

  // ---- Language -------------------------------------------------------------------------------------------------

  function speak(language) {
    state.language = language;
    document.documentElement.lang = language === "zh" ? "zh-Hans" : "en";
    for (const e of document.querySelectorAll("[data-t]")) e.textContent = say(e.dataset.t, { n: e.dataset.n });
    for (const e of document.querySelectorAll("[data-t-aria]")) e.setAttribute("aria-label", say(e.dataset.tAria));
    for (const e of document.querySelectorAll("[data-t-placeholder]")) e.placeholder = say(e.dataset.tPlaceholder);
    $("language").lang = language === "zh" ? "en" : "zh";
    tally();
    if (state.shown >= 0) fill(state.shown);
  }

  // ---- The card and the words that light up -----------------------------------------------------------------------

  function unlight() {
    for (const e of state.lit) e.classList.remove("on", "lit", "p-role", "p-indicator", "p-entity", "p-period", "p-planned");
    state.lit = [];
  }

  function light(n) {
    const same = document.querySelectorAll(`[data-f="${n}"]`);
    for (const e of same) e.classList.add("on");
    state.lit.push(...same);
    for (const [part, , places] of figures[n].words) {
      for (const [first, last] of places) {
        for (let p = first; p < last; p++) {
          pieces[p].classList.add("lit", "p-" + part);
          state.lit.push(pieces[p]);
        }
      }
    }
  }

  function line(list, key, ...content) {
    const value = make("dd");
    value.append(...content);
    list.append(make("dt", "", say(key)), value);
  }

  function words(figure) {
    const parts = new Map();
    for (const [part, rule, places] of figure.words) {
      const found = places.map(([first, last]) => Array.from({ length: last - first }, (_, k) => pieces[first + k].textContent).join(""));
      if (found.length) parts.set(part, [...(parts.get(part) || []), [rule, found]]);
    }
    const list = make("ul", "trail");
    for (const [part, rules] of parts) {
      const item = make("li", "", make("span", "part", say("part." + part)));
      for (const [rule, found] of rules) {
        for (const word of found) item.append(make("span", "word p-" + part, word));
        if (rule) item.append(make("code", "", rule));
      }
      list.append(item);
    }
    return list;
  }

  function when(period) {
    const parts = [make("span", "", period.text)];
    if (period.iso && period.iso !== period.text) parts.push(" ", make("b", "", period.iso));
    if (period.days) parts.push(" ", make("small", "", period.days));
    if (period.inherited) parts.push(" ", make("small", "", say("card.inherited")));
    return parts;
  }

  function fill(n) {
    const figure = figures[n];
    const head = make("p", "card-head t-" + figure.type);
    head.append(make("strong", "", figure.text), make("span", "type", say("type." + figure.type)));
    if (figure.planned) head.append(make("span", "tag", say("card.planned")));
    for (const [name, key] of [["to-text", "card.in_text"], ["to-row", "card.in_table"], ["close", "card.close"]]) {
      const button = make("button", "quiet " + name, name === "close" ? "×" : say(key));
      button.type = "button";
      if (name === "close") button.setAttribute("aria-label", say(key));
      if (name !== "to-text" || mark[n]) head.append(button);
    }
    const facts = make("dl");
    line(facts, "card.indicator", figure.indicator || make("small", "", say("card.unsaid")));
    line(facts, "card.entity", figure.entity || make("small", "", say("card.unsaid")));
    line(facts, "card.value", figure.value || make("small", "", say("card.unsaid")));
    line(facts, "card.period", ...(figure.period ? when(figure.period) : [make("small", "", say("card.unsaid"))]));
    for (const [name, value, known] of figure.more) line(facts, "field." + name, known ? say(value) : value);
    if (figure.section >= 0) line(facts, "card.section", sections[figure.section].title);
    card.replaceChildren(head, facts, words(figure));
    card.classList.add("filled");
  }

  function show(n) {
    if (n === state.shown) return;
    unlight();
    state.shown = n;
    if (n < 0) return;
    light(n);
    fill(n);
  }

  function pin(n) {
    state.pinned = n;
    card.classList.toggle("pinned", n >= 0);
    show(n);
  }

  function tell(n) {
    const f = figures[n];
    const parts = [f.text, say("type." + f.type), f.indicator, f.entity, f.period && (f.period.iso || f.period.text), f.planned && say("card.planned")];
    $("speak").textContent = parts.filter(Boolean).join("; ");
  }

  // ---- There and back ---------------------------------------------------------------------------------------------

  function toText(n) {
    pin(n);
    if (!mark[n]) return;
    mark[n].scrollIntoView({ block: "center", behavior: calm.matches ? "auto" : "smooth" });
    mark[n].focus({ preventScroll: true });
    const sentence = mark[n].closest(".s");
    for (const e of text.querySelectorAll(".s.here")) e.classList.remove("here");
    if (sentence) for (const e of text.querySelectorAll(`.s[data-s="${sentence.dataset.s}"]`)) e.classList.add("here");
  }

  function toRow(n) {
    if (row[n].hidden) clear();
    pin(n);
    const box = sheet.getBoundingClientRect(), before = row[n].getBoundingClientRect();
    sheet.scrollTop += before.top - box.top - (sheet.clientHeight - before.height) / 2;
    const at = row[n].getBoundingClientRect();
    const end = card.classList.contains("filled") ? card.getBoundingClientRect().top : innerHeight;
    if (at.top < 60 || at.bottom > end) scrollBy({ top: at.top - innerHeight * 0.35, behavior: "auto" });
    rove(n);
    row[n].querySelector("a").focus({ preventScroll: true });
  }

  // Of the rows' links one is in the tab order; arrows go from row to row.
  let roving = -1;
  function rove(n) {
    if (roving >= 0) row[roving].querySelector("a").tabIndex = -1;
    roving = n;
    if (n >= 0) row[n].querySelector("a").tabIndex = 0;
  }

  function step(from, key) {
    const open = Array.from(rows.children).filter((r) => !r.hidden);
    const at = open.indexOf(from);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: open.length - 1, PageDown: at + 10, PageUp: at - 10 }[key];
    const next = open[Math.max(0, Math.min(open.length - 1, to))];
    if (!next) return;
    rove(Number(next.dataset.f));
    next.querySelector("a").focus();
  }

  // ---- Filters and order --------------------------------------------------------------------------------------------

  function wanted(figure) {
    if (state.types.size && !state.types.has(figure.type)) return false;
    const section = $("section").value;
    if (section !== "") {
      const first = Number(section), last = first < 0 ? -1 : sections[first].last;
      if (figure.section < first || figure.section > last) return false;
    }
    return figure.indicator.toLowerCase().includes($("search").value.trim().toLowerCase());
  }

  function filter() {
    let first = -1;
    figures.forEach((figure, n) => {
      const out = !wanted(figure);
      row[n].hidden = out;
      if (mark[n]) mark[n].classList.toggle("out", out);
    });
    for (const r of rows.children) if (!r.hidden) { first = Number(r.dataset.f); break; }
    if (roving < 0 || row[roving].hidden) rove(first);
    $("clear").hidden = !(state.types.size || $("section").value || $("search").value);
    tally();
  }

  function tally() {
    const n = row.filter((r) => !r.hidden).length;
    $("status").textContent = say("filter.shown", { n, all: figures.length });
    $("nothing").hidden = n > 0;
  }

  function clear() {
    state.types.clear();
    for (const chip of document.querySelectorAll("[data-type]")) chip.setAttribute("aria-pressed", "false");
    $("section").value = "";
    $("search").value = "";
    filter();
  }

  const collator = new Intl.Collator("zh-Hans");
  const keys = {
    number: (n) => n,
    figure: (n) => figures[n].size,
    value: (n) => figures[n].size,
    type: (n) => say("type." + figures[n].type),
    indicator: (n) => figures[n].indicator,
    entity: (n) => figures[n].entity,
    period: (n) => figures[n].from,
  };

  function sort(column) {
    state.down = column === state.sort && !state.down;
    state.sort = column;
    const key = figures.map((_, n) => keys[column](n));
    const empty = (n) => key[n] === "" || key[n] === null;
    const turn = state.down ? -1 : 1;
    const order = figures.map((_, n) => n).sort((a, b) => {
      if (empty(a) || empty(b)) return empty(a) - empty(b) || a - b; // what has no value is last either way
      const by = typeof key[a] === "number" ? key[a] - key[b] : collator.compare(key[a], key[b]);
      return by * turn || a - b;
    });
    rows.append(...order.map((n) => row[n]));
    for (const button of document.querySelectorAll("[data-sort]")) {
      const own = button.dataset.sort === column;
      button.closest("th").setAttribute("aria-sort", own ? (state.down ? "descending" : "ascending") : "none");
    }
    sheet.scrollTop = 0;
  }

  // ---- Events: one listener a kind, for the whole page ----------------------------------------------------------------

  const figureOf = (target) => {
    const found = target instanceof Element && target.closest("[data-f]");
    return found ? Number(found.dataset.f) : -1;
  };

  document.addEventListener("pointerover", (event) => {
    if (event.pointerType === "touch" || card.contains(event.target)) return;
    const n = figureOf(event.target);
    show(n >= 0 ? n : state.pinned);
  });

  document.addEventListener("focusin", (event) => {
    const n = figureOf(event.target);
    if (n < 0) return;
    show(n);
    tell(n);
    if (row[n].contains(event.target)) rove(n);
  });

  function press(chip) {
    const on = chip.getAttribute("aria-pressed") !== "true";
    chip.setAttribute("aria-pressed", String(on));
    if (chip.dataset.mark) {
      text.classList.toggle("no-" + chip.dataset.mark, !on);
      return;
    }
    state.types[on ? "add" : "delete"](chip.dataset.type);
    filter();
  }

  function pushed(button) {
    if (button.dataset.sort) sort(button.dataset.sort);
    else if (button.dataset.type || button.dataset.mark) press(button);
    else if (button.id === "language") speak(state.language === "zh" ? "en" : "zh");
    else if (button.id === "clear") { clear(); $("search").focus(); }
    else if (button.classList.contains("close")) leave();
    else if (button.classList.contains("to-text")) toText(state.shown);
    else if (button.classList.contains("to-row")) toRow(state.shown);
  }

  document.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (button) { pushed(button); return; }
    const n = figureOf(event.target);
    if (n < 0 || event.ctrlKey || event.metaKey || String(getSelection())) return;
    event.preventDefault();
    if (text.contains(event.target)) toRow(n);
    else toText(n);
  });

  function leave() {
    const focused = document.activeElement;
    pin(-1);
    card.classList.remove("filled");
    card.replaceChildren(make("p", "hint", say("card.hint")));
    for (const e of text.querySelectorAll(".s.here")) e.classList.remove("here");
    if (card.contains(focused)) $("figures").focus({ preventScroll: true });
  }

  document.addEventListener("keydown", (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === "Escape") leave();
    const at = event.target instanceof Element && event.target.closest("#rows tr");
    if (at && ["ArrowDown", "ArrowUp", "Home", "End", "PageDown", "PageUp"].includes(event.key)) {
      event.preventDefault();
      step(at, event.key);
    }
    const n = figureOf(event.target);
    if (n >= 0 && event.key === "Enter" && event.target.tagName === "SPAN") toRow(n); // a figure inside another is no link
  });

  $("search").addEventListener("input", filter);
  $("section").addEventListener("change", filter);

  // In a frame that has no address of its own a link to a place would lead to the page around the frame.
  if (location.href === "about:srcdoc") {
    document.addEventListener("click", (event) => {
      const link = event.target.closest("a[href^='#']");
      if (!link || event.defaultPrevented) return;
      event.preventDefault();
      const place = $(link.hash.slice(1));
      place.scrollIntoView();
      place.focus();
    });
  }

  // ---- Where one is in the outline ------------------------------------------------------------------------------------

  const links = new Map(Array.from(document.querySelectorAll(".outline a"), (a) => [a.dataset.s, a]));
  let current = null;
  if ("IntersectionObserver" in window) {
    const seen = new IntersectionObserver((entries) => {
      for (const { target, isIntersecting, boundingClientRect } of entries) {
        const index = Number(target.id.slice(1));
        if (isIntersecting) choose(index);
        else if (boundingClientRect.top > 0 && current === index) choose(index - 1);
      }
    }, { rootMargin: "0px 0px -60% 0px" });
    for (const heading of text.querySelectorAll(".h[id]")) seen.observe(heading);
  }

  function choose(index) {
    links.get(String(current))?.removeAttribute("aria-current");
    current = index;
    links.get(String(current))?.setAttribute("aria-current", "location");
  }

  for (const r of row) r.querySelector("a").tabIndex = -1;
  speak((navigator.language || "zh").toLowerCase().startsWith("zh") ? "zh" : "en");
  filter();
  document.documentElement.classList.add("ready");
})();
