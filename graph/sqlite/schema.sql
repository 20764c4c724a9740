CREATE TABLE articles (
  id TEXT PRIMARY KEY, title TEXT, date TEXT, source TEXT, url TEXT, version TEXT, hash TEXT
);
CREATE INDEX articles_date ON articles (date);

-- Derived from mentions, most articles first.
CREATE TABLE entities (
  id TEXT PRIMARY KEY, type TEXT NOT NULL, name TEXT NOT NULL, aliases TEXT, acronym TEXT, key TEXT NOT NULL,
  country TEXT, latitude REAL, longitude REAL, kind TEXT, described INTEGER,
  date TEXT, date_end TEXT, status TEXT, articles INTEGER NOT NULL, mentions INTEGER NOT NULL,
  search TEXT NOT NULL
);
CREATE INDEX entities_type_name ON entities (type, name);

-- What each article says of each entity. Offsets are code points.
CREATE TABLE mentions (
  id TEXT PRIMARY KEY,
  article TEXT NOT NULL REFERENCES articles (id), entity TEXT NOT NULL REFERENCES entities (id),
  type TEXT NOT NULL, key TEXT NOT NULL, name TEXT NOT NULL, surfaces TEXT, spans TEXT, nominals TEXT,
  acronym TEXT, kind TEXT, described INTEGER, country TEXT, latitude REAL, longitude REAL,
  date TEXT, date_end TEXT, status TEXT
);
CREATE UNIQUE INDEX mentions_article_entity ON mentions (article, entity);
CREATE INDEX mentions_entity ON mentions (entity);

-- One row for each passage that says it.
CREATE TABLE relations (
  id TEXT PRIMARY KEY, type TEXT NOT NULL,
  from_id TEXT NOT NULL REFERENCES entities (id), to_id TEXT NOT NULL REFERENCES entities (id),
  article TEXT NOT NULL REFERENCES articles (id), status TEXT NOT NULL,
  date TEXT, date_end TEXT, date_precision TEXT, date_source TEXT,
  title TEXT, role TEXT, accredited_to TEXT, qualifier TEXT, mode TEXT,
  place TEXT, place_id TEXT REFERENCES entities (id), event TEXT, event_id TEXT REFERENCES entities (id),
  sentence TEXT NOT NULL, sentence_start INTEGER NOT NULL, start INTEGER NOT NULL, "end" INTEGER NOT NULL,
  rule TEXT, confidence REAL NOT NULL
);
CREATE INDEX relations_from ON relations (from_id);
CREATE INDEX relations_to ON relations (to_id);
CREATE INDEX relations_place ON relations (place_id) WHERE place_id IS NOT NULL;
CREATE INDEX relations_event ON relations (event_id) WHERE event_id IS NOT NULL;
CREATE INDEX relations_article ON relations (article);
CREATE INDEX relations_type_date ON relations (type, date);

CREATE TABLE tallies (entity TEXT PRIMARY KEY REFERENCES entities (id) ON DELETE CASCADE, tally TEXT NOT NULL) WITHOUT ROWID;

CREATE VIEW statements AS
SELECT r.id, r.type, f.name AS "from", t.name AS "to", r.status, r.date, r.date_end, r.title, r.role, r.qualifier,
  r.accredited_to, r.place, r.event, r.mode, r.sentence, a.date AS article_date, a.title AS article_title, a.source, a.url,
  r.rule, r.confidence, r.from_id, r.to_id, r.article
FROM relations r JOIN entities f ON f.id = r.from_id JOIN entities t ON t.id = r.to_id JOIN articles a ON a.id = r.article;

CREATE VIEW met AS
SELECT coalesce(date, article_date) AS day, "from" AS a, "to" AS b, place, event, sentence, article_title, url, article, id
FROM statements WHERE type = 'MET_WITH' ORDER BY day;

CREATE VIEW positions AS
SELECT "from" AS person, title, "to" AS body, accredited_to, qualifier, date, article_date, sentence, article_title, url, article, id
FROM statements WHERE type = 'HOLDS_POSITION' ORDER BY person, article_date;
