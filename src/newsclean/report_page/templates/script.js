"use strict";
(() => {
  const note = document.getElementById("note");
  const keys = document.getElementById("keys");
  const place = document.getElementById("place");
  let held = false; // whether the note stays until it is closed

  const report = () => document.querySelector("#place > .report");
  const counted = (number) => number.toLocaleString("en");
  const words = (kind) => kind.replaceAll("_", " ");
  const make = (name, text, inside = []) => {
    const element = document.createElement(name);
    if (text) element.textContent = text;
    element.append(...inside);
    return element;
  };

  // What is known of each removal is read once for each article that is opened.
  const known = new WeakMap();
  const notesOf = (article) => {
    if (!known.has(article)) known.set(article, JSON.parse(article.querySelector(".notes").textContent));
    return known.get(article);
  };

  // ------------------------------------------------------------------ the note on a cut
  const explain = (del) => {
    const article = report();
    const number = Number(del.dataset.cut);
    const [kind, rule, cleaner, reason, field, also, xpath, start, end] = notesOf(article)[number];
    const facts = [];
    const fact = (name, value) => { if (value) facts.push(make("dt", name), make("dd", "", [make("code", value)])); };
    fact("Rule", rule);
    fact("Cleaner", cleaner);
    fact("Moved to", field);
    fact("Also claimed by", also.join(", "));
    fact("Characters", `${start}–${end}`);
    fact("Place", xpath);
    const title = make("h3", words(kind));
    title.append(" ", make("small", `cut ${counted(number + 1)} of ${counted(notesOf(article).length)}`));
    note.replaceChildren(title, make("p", reason || "The cleaner gives no reason."), make("dl", "", facts));
    note.className = del.className.split(" ").find((name) => name.startsWith("f-")) || "";
    note.hidden = false;
    const box = del.getClientRects()[0] || del.getBoundingClientRect();
    const below = box.bottom + 10 + note.offsetHeight < innerHeight;
    note.style.left = `${Math.max(16, Math.min(box.left, innerWidth - note.offsetWidth - 16))}px`;
    note.style.top = `${Math.max(8, below ? box.bottom + 10 : box.top - note.offsetHeight - 10)}px`;
    mark(article, number);
  };
  const mark = (article, number) => {
    for (const del of article.querySelectorAll("del.now")) del.classList.remove("now");
    if (number === null) return;
    for (const del of article.querySelectorAll(`.row > p:not(.copy) > del[data-cut="${number}"]`)) del.classList.add("now");
    const count = article.querySelector(".count");
    if (count) count.textContent = `${counted(number + 1)} of ${counted(notesOf(article).length)}`;
  };
  const hush = () => {
    note.hidden = true;
    held = false;
    if (report()) mark(report(), null);
  };
  const cutAt = (target) => {
    const del = target instanceof Element && target.closest(".source del");
    return del && !del.classList.contains("off") ? del : null;
  };

  document.addEventListener("pointerover", (event) => {
    if (held || event.pointerType === "touch") return;
    const del = cutAt(event.target);
    if (del) explain(del);
    else if (!note.hidden && !note.contains(event.target)) hush();
  });
  document.addEventListener("focusin", (event) => {
    const del = cutAt(event.target);
    if (del) { explain(del); held = true; }
  });

  // ------------------------------------------------------------------ from cut to cut
  const go = (article, number) => {
    if (article.dataset.view === "clean") show(article, "source");
    const del = article.querySelector(`#a${article.dataset.number}-cut-${number}`);
    if (!del) return false;
    del.scrollIntoView({ block: "center" });
    // What came into sight is laid out only now, and may have another height than was guessed.
    del.focus({ preventScroll: true });
    requestAnimationFrame(() => {
      del.scrollIntoView({ block: "center" });
      explain(del);
    });
    return true;
  };
  const step = (article, by) => {
    const shown = [...article.querySelectorAll(".row > p:not(.copy) > del[id]:not(.off)")];
    if (!shown.length) return;
    const now = article.dataset.now === undefined ? null : Number(article.dataset.now);
    const cuts = shown.map((del) => Number(del.dataset.cut));
    let next;
    if (now === null) next = by > 0 ? cuts[0] : cuts.at(-1);
    else if (by > 0) next = cuts.find((cut) => cut > now) ?? cuts[0];
    else next = cuts.findLast((cut) => cut < now) ?? cuts.at(-1);
    article.dataset.now = next;
    go(article, next);
  };

  // ------------------------------------------------------------------ views and kinds
  const show = (article, view) => {
    hush();
    if (view === "both" && !article.dataset.doubled) {
      for (const line of article.querySelectorAll(".row > p")) {
        const copy = line.cloneNode(true);
        copy.className = "copy";
        for (const del of copy.querySelectorAll("del")) del.remove();
        line.after(copy);
      }
      article.dataset.doubled = "yes";
    }
    article.dataset.view = view;
    article.querySelector(`.views input[value="${view}"]`).checked = true;
    const hollow = article.querySelector(".hollow");
    if (hollow) hollow.hidden = !(view === "clean" && !article.querySelector(".row:not(.gone, .empty)"));
    locate(article);
  };
  const filter = (article) => {
    hush();
    const off = new Set([...article.querySelectorAll(".kinds input:not(:checked)")].map((box) => box.value));
    const notes = notesOf(article);
    for (const del of article.querySelectorAll(".row > p > del")) del.classList.toggle("off", off.has(notes[del.dataset.cut][0]));
    for (const label of article.querySelectorAll(".row.gone > .label")) {
      label.hidden = Boolean(label.parentElement.querySelector("del.off"));
    }
  };

  // ------------------------------------------------------------------ the map
  const locate = (article) => {
    const here = article && article.querySelector(".map .here");
    if (!here) return;
    const box = article.querySelector(".source").getBoundingClientRect();
    const high = Math.max(box.height, 1);
    here.ownerSVGElement.style.maxHeight = `${Math.max(high, 48)}px`;
    const top = Math.max(0, Math.min(1, -box.top / high));
    const bottom = Math.max(top, Math.min(1, (innerHeight - box.top) / high));
    here.setAttribute("y", top * 400);
    here.setAttribute("height", (bottom - top) * 400);
  };
  const jump = (article, event) => {
    const box = article.querySelector(".map").getBoundingClientRect();
    const share = (event.clientY - box.top) / box.height;
    const source = article.querySelector(".source").getBoundingClientRect();
    scrollTo({ top: scrollY + source.top + share * source.height - innerHeight / 2 });
  };
  let waiting = false;
  const moved = () => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => { waiting = false; locate(report()); });
  };
  addEventListener("scroll", () => { if (!held) note.hidden = true; moved(); }, { passive: true });
  addEventListener("resize", moved);
  addEventListener("beforeprint", () => {
    hush();
    for (const box of document.querySelectorAll(".side > details")) box.open = true;
  });

  const open = (article) => {
    const line = parseFloat(getComputedStyle(document.body).lineHeight);
    for (const chunk of article.querySelectorAll(".chunk")) {
      chunk.style.containIntrinsicSize = `auto ${Math.round(chunk.dataset.height * (line + 4))}px`;
    }
    const first = article.querySelector("del[id]");
    if (first) first.tabIndex = 0;
    if (matchMedia("(max-width: 60rem)").matches) {
      for (const box of article.querySelectorAll(".side > details")) box.open = false;
    }
    locate(article);
  };

  // ------------------------------------------------------------------ what is clicked and typed
  document.addEventListener("click", (event) => {
    const article = report();
    const hit = (what) => event.target.closest(what);
    const del = cutAt(event.target);
    if (del) {
      article.dataset.now = del.dataset.cut;
      explain(del);
      held = true;
    } else if (hit(".ask")) keys.showModal();
    else if (hit("[data-step]")) step(article, Number(hit("[data-step]").dataset.step));
    else if (hit("[data-to]")) {
      event.preventDefault();
      article.dataset.now = hit("[data-to]").dataset.to;
      go(article, Number(article.dataset.now));
    } else if (hit("[data-all]")) {
      for (const box of article.querySelectorAll(".kinds input")) box.checked = Boolean(hit("[data-all]").dataset.all);
      filter(article);
    } else if (hit(".map")) jump(article, event);
    else if (!note.contains(event.target)) hush();
  });
  document.addEventListener("change", (event) => {
    if (event.target.closest(".views")) show(report(), event.target.value);
    else if (event.target.closest(".kinds")) filter(report());
  });
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || keys.open) return;
    const article = report();
    const typing = event.target.matches("input[type=search]");
    if (event.key === "Escape") {
      if (!note.hidden) hush();
      else if (typing) event.target.blur();
      else if (article && article.querySelector(".back")) location.hash = "";
      return;
    }
    if (typing) return;
    const views = { 1: "source", 2: "clean", 3: "both" };
    if (event.key === "?") keys.showModal();
    else if (event.key === "/" && document.getElementById("search") && !article) {
      event.preventDefault();
      document.getElementById("search").focus();
    } else if (article && views[event.key]) show(article, views[event.key]);
    else if (article && event.key === "n") step(article, 1);
    else if (article && event.key === "p") step(article, -1);
    else if (article && "[]".includes(event.key)) article.querySelector(`[data-go="${event.key === "]" ? 1 : -1}"]`)?.click();
  });
  if (report()) open(report());

  // ------------------------------------------------------------------ many articles
  const overview = document.getElementById("overview");
  if (!overview) return;
  const list = overview.querySelector(".list tbody");
  const search = document.getElementById("search");
  const title = document.title;
  let scrolled = 0; // where the list was left

  const route = () => {
    hush();
    const template = document.getElementById(location.hash.replace("#article-", "template-") || "-");
    if (template && !overview.hidden) scrolled = scrollY;
    overview.hidden = Boolean(template);
    place.hidden = !template;
    place.replaceChildren();
    document.title = title;
    if (!template) {
      scrollTo(0, scrolled);
      return;
    }
    place.append(template.content.cloneNode(true));
    document.title = report().querySelector("h1").textContent;
    open(report());
    scrollTo(0, 0);
    report().querySelector(".back a").focus({ preventScroll: true });
  };
  const turn = (article, by) => {
    const rows = [...list.querySelectorAll("tr:not([hidden])")].map((row) => row.dataset.number);
    const next = rows[rows.indexOf(article.dataset.number) + by];
    if (next) location.hash = `article-${next}`;
  };
  addEventListener("hashchange", route);
  if (location.hash) route();

  // The words of the articles are read at the first search.
  const texts = new Map();
  const wordsOf = (row) => {
    if (!texts.has(row)) {
      const template = document.getElementById(`template-${row.dataset.number}`);
      const source = template.content.querySelector(".source").textContent.toLowerCase();
      texts.set(row, `${row.dataset.words} ${source} `);
    }
    return texts.get(row);
  };
  const find = () => {
    const wanted = search.value.toLowerCase().split(/\s+/).filter(Boolean);
    let hits = 0;
    for (const row of list.rows) {
      const marks = ` ${row.dataset.words} `;
      row.hidden = !wanted.every((word) => /^(kind|by|site|warning|is):/.test(word) ? marks.includes(` ${word} `) : wordsOf(row).includes(word));
      hits += !row.hidden;
    }
    document.getElementById("hits").textContent = wanted.length
      ? `${counted(hits)} of ${counted(list.rows.length)} articles`
      : `${counted(list.rows.length)} articles`;
  };
  let typed = 0;
  search.addEventListener("input", () => { clearTimeout(typed); typed = setTimeout(find, 120); });
  if (search.value) find(); // as a browser left it
  overview.addEventListener("click", (event) => {
    const wanted = event.target.closest("[data-find]");
    if (wanted) {
      search.value = wanted.dataset.find;
      find();
      search.scrollIntoView({ block: "start" });
      search.focus({ preventScroll: true });
    }
    const head = event.target.closest("[data-sort]");
    if (head) sort(head.closest("th"), head.dataset.sort === "number");
  });
  const sort = (head, numbers) => {
    const column = head.cellIndex;
    const first = numbers ? "descending" : "ascending";
    const order = head.ariaSort === first ? (numbers ? "ascending" : "descending") : first;
    for (const other of head.parentElement.cells) other.removeAttribute("aria-sort");
    head.setAttribute("aria-sort", order);
    const value = (row) => {
      const cell = row.cells[column];
      return numbers ? Number(cell.dataset.value ?? cell.textContent) : cell.textContent.trim();
    };
    const sign = order === "ascending" ? 1 : -1;
    const compare = numbers ? (a, b) => a[0] - b[0] : (a, b) => a[0].localeCompare(b[0]);
    const rows = [...list.rows].map((row) => [value(row), row]).sort((a, b) => sign * compare(a, b));
    list.append(...rows.map(([, row]) => row));
  };
  document.addEventListener("click", (event) => {
    const by = event.target.closest("[data-go]");
    if (by && report()) turn(report(), Number(by.dataset.go));
  });
})();
