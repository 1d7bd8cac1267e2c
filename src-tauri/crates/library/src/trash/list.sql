SELECT 'article' AS kind, id, title, trashed_at FROM article WHERE trashed_at IS NOT NULL AND merged_into IS NULL
UNION ALL SELECT 'excerpt', id, quote, trashed_at FROM excerpt WHERE trashed_at IS NOT NULL
UNION ALL SELECT 'actor', id, name, trashed_at FROM actor WHERE trashed_at IS NOT NULL AND merged_into IS NULL
UNION ALL SELECT 'issue', id, name, trashed_at FROM issue WHERE trashed_at IS NOT NULL AND merged_into IS NULL
UNION ALL SELECT 'position', id, paraphrase, trashed_at FROM position WHERE trashed_at IS NOT NULL
UNION ALL SELECT 'note', id, title, trashed_at FROM note WHERE trashed_at IS NOT NULL
UNION ALL SELECT 'event', id, name, trashed_at FROM event WHERE trashed_at IS NOT NULL
UNION ALL SELECT 'feed', id, title, trashed_at FROM feed WHERE trashed_at IS NOT NULL
UNION ALL SELECT 'feed_search', id, name, trashed_at FROM feed_search WHERE trashed_at IS NOT NULL
UNION ALL SELECT 'recode', id, name, trashed_at FROM recode WHERE trashed_at IS NOT NULL
UNION ALL SELECT 'search', id, name, trashed_at FROM search WHERE trashed_at IS NOT NULL
UNION ALL SELECT 'saved_view', id, name, trashed_at FROM saved_view WHERE trashed_at IS NOT NULL
ORDER BY 4 DESC, 1, 2 DESC
