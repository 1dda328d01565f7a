import { createHash } from 'node:crypto';

/** An object of a Git repository, as Git hashes and stores it. */
export interface GitObject {
  type: 'blob' | 'tree' | 'commit' | 'tag';
  data: Buffer;
}

interface Signature {
  name: string;
  email: string;
  /** Milliseconds since 1970. */
  time: number;
}

interface Commit {
  tree: string;
  parents: readonly string[];
  author: Signature;
  message: string;
}

interface Tag {
  name: string;
  /** What it is on. */
  objectId: string;
  type: GitObject['type'];
  tagger: Signature;
  message: string;
}

/** Objects by their id. Made here rather than by Git where ids must be known long before anybody opens the repository. */
export class GitObjects {
  readonly all = new Map<string, GitObject>();

  /** Writes the content of a file. @returns its id. */
  blob(content: Buffer): string {
    return this.#add('blob', content);
  }

  /** Writes text files as blobs and trees. @returns the id of the root tree. */
  tree(files: Readonly<Record<string, string>>): string {
    const folders = new Map<string, Record<string, string>>();
    const entries: { mode: string; name: string; id: string }[] = [];
    for (const [path, text] of Object.entries(files)) {
      const cut = path.indexOf('/');
      if (cut < 0) {
        entries.push({ mode: '100644', name: path, id: this.blob(Buffer.from(text)) });
      } else {
        const folder = folders.get(path.slice(0, cut)) ?? {};
        folder[path.slice(cut + 1)] = text;
        folders.set(path.slice(0, cut), folder);
      }
    }
    for (const [name, inner] of folders) entries.push({ mode: '40000', name, id: this.tree(inner) });
    // Git sorts by bytes, and a folder as if its name ended with a slash.
    const key = ({ mode, name }: { mode: string; name: string }) => Buffer.from(mode === '40000' ? `${name}/` : name);
    entries.sort((a, b) => Buffer.compare(key(a), key(b)));
    const lines = entries.map(({ mode, name, id }) => {
      return Buffer.concat([Buffer.from(`${mode} ${name}\0`), Buffer.from(id, 'hex')]);
    });
    return this.#add('tree', Buffer.concat(lines));
  }

  commit({ tree, parents, author, message }: Commit): string {
    const lines = [`tree ${tree}`, ...parents.map((parent) => `parent ${parent}`)];
    const by = signature(author);
    return this.#add('commit', Buffer.from(`${lines.join('\n')}\nauthor ${by}\ncommitter ${by}\n\n${message}\n`));
  }

  /** Writes an annotated tag. */
  tag({ name, objectId, type, tagger, message }: Tag): string {
    const head = `object ${objectId}\ntype ${type}\ntag ${name}\ntagger ${signature(tagger)}`;
    return this.#add('tag', Buffer.from(`${head}\n\n${message}\n`));
  }

  #add(type: GitObject['type'], data: Buffer): string {
    const id = createHash('sha1').update(`${type} ${data.length}\0`).update(data).digest('hex');
    this.all.set(id, { type, data });
    return id;
  }
}

const signature = ({ name, email, time }: Signature): string => `${name} <${email}> ${Math.floor(time / 1000)} +0000`;
