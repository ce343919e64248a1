// What the page does beside being read: the order and the choice of a table's rows. Without it everything is there.
for (const table of document.querySelectorAll('table[data-sortable]')) {
  const form = document.querySelector(`form[data-table="${table.id}"]`)
  const bodies = [...table.tBodies]
  const rows = [...table.querySelectorAll('tbody tr.row')].map((row) => ({ row, home: row.parentElement }))
  const heads = [...[...table.tHead.rows].at(-1).cells]
  const status = form?.querySelector('[role=status]')
  const said = { sorted: '', count: '' }

  const announce = () => {
    if (status) status.textContent = [said.count, said.sorted].filter(Boolean).join(' ')
  }

  const plain = (text) => text.normalize('NFKC').toLowerCase()

  function filter() {
    const chosen = new FormData(form)
    const words = plain(chosen.get('search')).split(/\s+/)
    const fits = ({ row, home }) => {
      const text = plain(row.textContent)
      if (!words.every((word) => text.includes(word))) return false
      return [...chosen].every(([name, value]) => {
        if (value === '' || name === 'search') return true
        if (name === 'part') return home.dataset.part === value
        return row.cells[Number(name.slice('column-'.length))].textContent === value
      })
    }
    let shown = 0
    for (const each of rows) {
      const fit = fits(each)
      each.row.classList.toggle('out', !fit)
      if (fit) shown += 1
    }
    for (const body of bodies) {
      const empty = ![...body.querySelectorAll('tr.row')].some((row) => !row.classList.contains('out'))
      body.querySelector('tr.part')?.classList.toggle('out', empty)
    }
    said.count = status.dataset.count.replace('{shown}', shown).replace('{all}', rows.length)
    announce()
  }

  const collator = new Intl.Collator(document.documentElement.lang, { numeric: true })

  // What cannot be compared stays last, whichever way the rest is turned.
  function compare(column, sign) {
    return (a, b) => {
      const [one, other] = [a, b].map(({ row }) => row.cells[column])
      const [x, y] = [one, other].map(({ dataset, textContent }) => dataset.order ?? textContent.trim())
      if (x === '' || y === '') return x === y ? 0 : x === '' ? 1 : -1
      return sign * (Number(x) - Number(y) || collator.compare(one.textContent, other.textContent))
    }
  }

  // Up, down, and back to the order of the plan.
  function sort(column) {
    const before = heads[column].getAttribute('aria-sort')
    const order = { none: 'ascending', ascending: 'descending', descending: 'none' }[before]
    for (const head of heads) head.setAttribute('aria-sort', 'none')
    heads[column].setAttribute('aria-sort', order)
    table.classList.toggle('sorted', order !== 'none')
    if (order === 'none') for (const { row, home } of rows) home.append(row)
    else {
      const sign = order === 'ascending' ? 1 : -1
      bodies[0].append(...[...rows].sort(compare(column, sign)).map(({ row }) => row))
    }
    if (form) {
      const [up, down, plan] = status.dataset.orders.split('|')
      const word = { ascending: up, descending: down, none: plan }[order]
      said.sorted = status.dataset.sorted
        .replace('{column}', heads[column].textContent)
        .replace('{order}', word)
      filter()
    }
  }

  heads.forEach((head, column) => {
    const button = document.createElement('button')
    button.type = 'button'
    button.append(...head.childNodes)
    button.addEventListener('click', () => sort(column))
    head.append(button)
    head.setAttribute('aria-sort', 'none')
  })

  if (form) {
    form.hidden = false
    form.addEventListener('input', filter)
    form.addEventListener('submit', (event) => event.preventDefault())
    form.addEventListener('reset', () => setTimeout(filter))
    filter()
  }
}

// Of what is told in full, only what is neither met nor on track; a link to any of it brings it back.
for (const form of document.querySelectorAll('form.choice')) {
  const section = form.closest('section')
  const box = form.elements.open
  const groups = [...section.querySelectorAll('.target')]
  const status = form.querySelector('[role=status]')

  function choose() {
    section.classList.toggle('only-open', box.checked)
    const shown = groups.filter((group) => !box.checked || !group.classList.contains('tone-good')).length
    status.textContent = status.dataset.count.replace('{shown}', shown).replace('{all}', groups.length)
  }

  function giveBack(hash) {
    const group = document.getElementById(hash.slice(1))?.closest('.target.tone-good')
    if (!box.checked || !groups.includes(group)) return
    box.checked = false
    choose()
    group.scrollIntoView()
  }

  form.hidden = false
  form.addEventListener('input', choose)
  form.addEventListener('submit', (event) => event.preventDefault())
  // A link to where the address already stands changes no hash, and going back is no click.
  document.addEventListener('click', ({ target }) => giveBack(target.closest('a')?.hash ?? ''))
  addEventListener('hashchange', () => giveBack(location.hash))
  choose()
}
