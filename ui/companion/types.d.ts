/** What the companion's parts say to each other, and as much of the browser as it uses. */

interface Seen {
  url: string;
  html: string;
  selection: { text: string; html: string } | null;
}

interface Pairing {
  port: number;
  token: string;
  key: string;
}

/** What became of a page, as the program tells it. */
interface Taken {
  title: string | null;
  became: 'draft' | 'stored' | 'to_decide' | 'storing';
  selection: 'once' | 'several' | 'nowhere' | null;
}

type Asked =
  { kind: 'pair'; code: string; port: number } | { kind: 'send'; tab: number } | { kind: 'forget' };

interface Answered {
  told?: Taken | null;
  refused?: string;
  said?: string;
}

interface Navigator {
  readonly userAgentData?: { brands: { brand: string }[] };
}

declare const chrome: {
  i18n: {
    getMessage(name: string, holes?: string[]): string;
  };
  runtime: {
    id: string;
    sendMessage(asked: Asked): Promise<Answered>;
    onMessage: {
      addListener(
        hear: (
          asked: Asked,
          sender: { id?: string; tab?: { url?: string } },
          answer: (answered: Answered) => void,
        ) => boolean,
      ): void;
    };
  };
  storage: {
    local: {
      get(name: 'pairing'): Promise<{ pairing?: Pairing }>;
      set(kept: { pairing: Pairing }): Promise<void>;
      remove(name: 'pairing'): Promise<void>;
      setAccessLevel?(level: { accessLevel: 'TRUSTED_CONTEXTS' }): Promise<void>;
    };
  };
  scripting: {
    executeScript<T>(what: { target: { tabId: number }; func: () => T }): Promise<{ result?: T }[]>;
  };
  tabs: { query(which: { active: true; currentWindow: true }): Promise<{ id?: number }[]> };
  permissions?: { request(what: { origins: string[] }): Promise<boolean> };
};
