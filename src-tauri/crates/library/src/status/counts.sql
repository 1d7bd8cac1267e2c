WITH RECURSIVE live AS MATERIALIZED (SELECT count(*) AS articles FROM article WHERE trashed_at IS NULL)
SELECT (SELECT articles FROM live),
       (SELECT count(*) FROM note WHERE trashed_at IS NULL),
       (SELECT count(*) FROM actor WHERE trashed_at IS NULL AND merged_into IS NULL),
       (SELECT count(*) FROM issue WHERE leaf AND trashed_at IS NULL AND merged_into IS NULL),
       (SELECT count(*) FROM event WHERE trashed_at IS NULL),
       (SELECT count(*) FROM position WHERE trashed_at IS NULL)
       - (SELECT count(DISTINCT id) FROM gone CROSS JOIN position ON id = gone.position WHERE trashed_at IS NULL),
       (SELECT count(*) FROM quotation
        JOIN article ON article.id = quotation.article
        WHERE quotation.state = 'pending' AND article.trashed_at IS NULL),
       -- Both of them counted in an index; those in the trash would be looked for in the whole table.
       (SELECT count(*) FROM article) - (SELECT articles FROM live)
       + (SELECT count(*) FROM excerpt WHERE trashed_at IS NOT NULL)
       + (SELECT count(*) FROM actor WHERE trashed_at IS NOT NULL AND merged_into IS NULL)
       + (SELECT count(*) FROM issue WHERE trashed_at IS NOT NULL AND merged_into IS NULL)
       + (SELECT count(*) FROM position WHERE trashed_at IS NOT NULL)
       + (SELECT count(*) FROM note WHERE trashed_at IS NOT NULL)
       + (SELECT count(*) FROM event WHERE trashed_at IS NOT NULL)
       + (SELECT count(*) FROM feed WHERE trashed_at IS NOT NULL)
       + (SELECT count(*) FROM feed_search WHERE trashed_at IS NOT NULL)
       + (SELECT count(*) FROM recode WHERE trashed_at IS NOT NULL)
       + (SELECT count(*) FROM saved_view WHERE trashed_at IS NOT NULL),
       (SELECT count(*) FROM feed
        JOIN feed_entry ON feed_entry.feed = feed.id AND feed_entry.passes = 1 AND feed_entry.state = 'new'
        WHERE feed.trashed_at IS NULL)
