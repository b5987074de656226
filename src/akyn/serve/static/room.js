// The room works without this file. It opens evidence in the drawer, lights words and records together, and listens to keys.
(() => {
  const drawer = document.getElementById("drawer"), frame = drawer?.closest(".frame");
  let from = null, waiting = "";

  const close = () => {
    if (!drawer || drawer.hidden) return false;
    drawer.hidden = true;
    frame.classList.remove("open");
    from?.removeAttribute("aria-expanded");
    from?.focus();
    return true;
  };
  const open = async link => {
    const address = new URL(link.getAttribute("href"), location.href); // in a drawing `href` itself is no text
    address.searchParams.set("fragment", "1");
    const answer = await fetch(address, { credentials: "same-origin" });
    if (!answer.ok) { location.href = link.getAttribute("href"); return; }
    from?.removeAttribute("aria-expanded");
    drawer.replaceChildren(...new DOMParser().parseFromString(await answer.text(), "text/html").body.childNodes);
    for (const one of navigator.clipboard ? [] : drawer.querySelectorAll(".onlydrawer")) one.hidden = true; // not over http from elsewhere
    drawer.hidden = false;
    frame.classList.add("open");
    from = link;
    link.setAttribute("aria-expanded", "true");
    drawer.querySelector("button")?.focus();
  };
  const light = (place, on) => {
    const rec = place.closest("[data-rec], .rec");
    const id = rec?.dataset.rec || rec?.id;
    if (id) document.querySelectorAll(`[data-rec="${id}"], #${id}`).forEach(one => one.classList.toggle("lit", on));
  };

  document.addEventListener("click", event => {
    const link = event.target.closest("a[data-drawer]");
    if (link?.closest(".txt") && !getSelection().isCollapsed) { event.preventDefault(); return; }
    if (event.target.closest("[data-cite]")) quoted();
    else if (event.target.closest(".drawer .top button")) close();
    else if (link && drawer && !link.closest(".drawer") && !event.metaKey && !event.ctrlKey && !event.shiftKey) { event.preventDefault(); open(link); }
  });
  for (const [kind, on] of [["mouseover", true], ["mouseout", false], ["focusin", true], ["focusout", false]])
    document.querySelector(".doc")?.addEventListener(kind, event => light(event.target, on));

  // The keys of decisions open the form that is nearest: in the drawer, else on the page.
  const VERBS = { a: "accept", x: "reject", e: "correct" };
  const DECIDE = { a: "[data-decide] form", x: "[data-decide] form", e: "[data-decide] form", m: "form:has(input[value=merge])", s: "form:has(input[value=split])", r: "form:has(input[value=review])" };
  const decided = key => {
    const place = drawer && !drawer.hidden ? drawer : document.querySelector("main");
    if (VERBS[key] && place !== drawer && raise(key)) return true;
    const form = DECIDE[key] ? place.querySelector(DECIDE[key]) : null;
    if (!form) return false;
    const details = form.closest("details");
    if (details) details.open = true;
    if (VERBS[key]) form.elements.verb.value = VERBS[key];
    (key === "e" ? form.elements.words : form.querySelector("select[name=others]") || form.elements.reason)?.focus();
    return true;
  };

  // In the source view one form decides on the record that has the focus, or on words that are selected; offsets count code points.
  const deciding = document.getElementById("deciding"), deed = deciding?.querySelector("form");
  const SLOT_OF = { n: "figure", t: "day", s: "speaker" }; // what selected words of a layer most likely fill
  const record = () => document.activeElement?.closest(".rec") || document.querySelector(".rec.lit, .rec:target");
  const raise = key => {
    if (!deed || (!record() && !deciding.classList.contains("up"))) return false;
    if (record()) deed.elements.id.value = record().id;
    deed.elements.verb.value = VERBS[key];
    deciding.classList.add("up");
    (key === "e" ? deed.elements.words : deed.elements.reason).focus();
    return true;
  };
  const lower = () => { const was = deciding?.classList.contains("up"); deciding?.classList.remove("up"); return was; };
  const offset = (node, at) => {
    const line = (node.nodeType === 1 ? node : node.parentElement)?.closest(".txt[data-o]");
    if (!line) return null;
    const before = document.createRange();
    before.setStart(line, 0);
    before.setEnd(node, at);
    return Number(line.dataset.o) + [...before.toString()].length;
  };
  const selected = () => {
    const selection = getSelection();
    if (!deed || selection.isCollapsed || !selection.rangeCount) return;
    const range = selection.getRangeAt(0), words = range.toString();
    let start = offset(range.startContainer, range.startOffset), end = offset(range.endContainer, range.endOffset);
    if (start === null || end === null || !words.trim()) return;
    start += [...words].length - [...words.trimStart()].length;
    end -= [...words].length - [...words.trimEnd()].length;
    const near = [...document.querySelectorAll(".doc .line")].filter(one => selection.containsNode(one, true)).flatMap(one => [...one.querySelectorAll(".rec")]);
    if (near.length && !near.some(one => one.id === deed.elements.id.value)) deed.elements.id.value = near[0].id;
    deed.elements.verb.value = "correct";
    const layer = Object.keys(SLOT_OF).find(one => [...document.querySelectorAll(`.doc .h.${one}`)].some(tint => selection.containsNode(tint, true)));
    if (layer) deed.elements.slot.value = SLOT_OF[layer];
    deed.elements.words.value = words.trim();
    deed.elements.at.value = `${start}-${end}`;
    deciding.querySelector("[data-said]").textContent = `characters ${start}–${end} of the stored text`;
    deciding.classList.add("up");
  };
  if (deed) {
    document.querySelector(".doc").addEventListener("mouseup", selected);
    document.querySelector(".doc").addEventListener("keyup", event => { if (event.shiftKey || event.key === "Shift") selected(); });
    deed.elements.words.addEventListener("input", () => { deed.elements.at.value = ""; });
  }

  // What needs a script is shown where there is one.
  const print = document.querySelector("[data-print]"), copy = document.querySelector("[data-copy]");
  if (print) { print.hidden = false; print.addEventListener("click", () => window.print()); }
  if (copy && navigator.clipboard) {
    copy.hidden = false;
    copy.addEventListener("click", async () => {
      const cited = one => one.querySelector("a.f").textContent + [...one.querySelectorAll(".cite a")].map(link => `[${link.textContent}]`).join("");
      const told = [...document.querySelectorAll(".brief > li p")].map(cited), used = new Set(told.join(" ").match(/\[\d+\]/g) || []);
      const notes = [...document.querySelectorAll(".notes li")].map(one => [`[${one.querySelector("b").textContent}]`, one.querySelector("span").textContent]);
      await navigator.clipboard.writeText([...told, "", ...notes.filter(one => used.has(one[0])).map(one => one.join(" "))].join("\n"));
      copy.textContent = "Copied";
    });
  }

  // The list of keys, and whether those of a single letter or sign are heard at all: kept in this browser.
  const keys = document.getElementById("keys"), single = keys?.querySelector("[data-single]"), opener = document.querySelector("[data-keys]");
  if (keys) {
    opener.hidden = false;
    opener.addEventListener("click", () => keys.showModal());
    single.checked = localStorage.getItem("single-keys") !== "off";
    single.addEventListener("change", () => localStorage.setItem("single-keys", single.checked ? "on" : "off"));
  }
  const quoted = async () => {
    const said = drawer.querySelector("[data-cite]");
    if (!said || !navigator.clipboard) return;
    const tells = [...drawer.querySelectorAll(".tell")].map(one => `${one.querySelector(".quote mark").textContent}\n— ${one.querySelector("[data-from]").dataset.from}`);
    await navigator.clipboard.writeText(tells.join("\n\n"));
    said.textContent = "Copied";
  };

  // What is still being worked out is asked for again and put into its place.
  const complete = async () => {
    const later = document.querySelector("[data-later]");
    if (!later) return;
    const answer = await fetch(location.href, { headers: { Accept: "text/html" } }).catch(() => null);
    const page = answer?.ok ? new DOMParser().parseFromString(await answer.text(), "text/html") : null;
    const there = page?.getElementById(later.id);
    if (there && !("later" in there.dataset)) {
      later.replaceWith(there);
      document.querySelector(".rail ul").replaceChildren(...page.querySelectorAll(".rail ul > li"));
    } else setTimeout(complete, 3000);
  };
  if (document.querySelector("[data-later]")) setTimeout(complete, 1000);

  // A polite line when the case has changed; nothing moves under the reader.
  const news = document.getElementById("news"), past = new URLSearchParams(location.search).has("as_of");
  if (news && !past && "EventSource" in window) {
    let before = null, stream = null;
    const listen = () => {
      stream = new EventSource("/api/v1/stream");
      stream.addEventListener("changed", event => {
        const now = JSON.parse(event.data);
        if (before !== null && event.data !== before.raw) {
          const more = now.reports - before.reports;
          const link = Object.assign(document.createElement("a"), { href: location.href, textContent: more > 0 ? `${more} new ${more === 1 ? "report" : "reports"}, read again` : "The case has changed, read again" });
          news.replaceChildren(link);
          news.hidden = false;
        } else if (before === null) before = { raw: event.data, reports: now.reports };
      });
    };
    document.addEventListener("visibilitychange", () => { if (document.hidden) { stream?.close(); stream = null; } else if (!stream) listen(); });
    if (!document.hidden) listen();
  }

  const step = by => {
    const rows = [...document.querySelectorAll("main .ev a.f, main .brief a.f, main .tbl tbody th a, main .rec, main .hit a")];
    const at = rows.indexOf(document.activeElement);
    rows[Math.min(rows.length - 1, Math.max(0, at + by))]?.focus();
  };
  const along = by => {
    const days = [...document.querySelectorAll(".asof svg a")];
    const at = days.indexOf(document.activeElement);
    if (at < 0) return false;
    days[at + by]?.focus();
    return true;
  };
  addEventListener("keydown", event => {
    if (keys?.open) return;
    if (event.key === "Escape") { close() || lower() || document.querySelector("details.pick[open]")?.removeAttribute("open"); return; }
    if (event.target.matches("input:not([type=checkbox]), textarea, select") || event.metaKey || event.ctrlKey || event.altKey) return;
    const key = event.key;
    if (key === "ArrowLeft" || key === "ArrowRight") { if (along(key === "ArrowLeft" ? -1 : 1)) event.preventDefault(); return; }
    if (!keys || !single.checked) return;
    if (waiting === "g") { const tab = document.querySelector(`.rail [data-key="${CSS.escape(key)}"]`); waiting = ""; if (tab) { tab.click(); return; } }
    if (key === "/") { event.preventDefault(); document.querySelector(".find")?.focus(); }
    else if (key === "?") keys.showModal();
    else if (key === "c" && drawer && !drawer.hidden) quoted();
    else if (decided(key)) event.preventDefault();
    else if (key === "j" || key === "k") step(key === "j" ? 1 : -1);
    else if (key === "g") { waiting = "g"; setTimeout(() => { waiting = ""; }, 1200); }
    else document.querySelector(`[data-go="${CSS.escape(key)}"]`)?.click();
  });
  document.querySelector(".rail [aria-current]")?.scrollIntoView({ inline: "center", block: "nearest" });
})();
