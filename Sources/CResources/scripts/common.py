"""Shared helpers: finding the downloaded wheels/sdists and writing the tables.

Sources (put them in ../wheels/ first):
    pip download jionlp==1.5.31 --no-deps -d ../wheels
    pip download jieba==0.42.1  --no-deps -d ../wheels
"""
import glob
import io
import os
import sys
import tarfile
import zipfile

HERE = os.path.dirname(os.path.abspath(__file__))
WHEELS = os.path.join(HERE, '..', 'wheels')
OUT = os.path.join(HERE, '..', 'lexicons')


def jionlp_file(name):
    """Bytes of jionlp/dictionary/<name> inside the wheel."""
    w = sorted(glob.glob(os.path.join(WHEELS, 'jionlp-1.5.31-*.whl')))
    if not w:
        sys.exit('missing wheel: pip download jionlp==1.5.31 --no-deps -d ../wheels')
    with zipfile.ZipFile(w[0]) as z:
        return z.read('jionlp/dictionary/' + name)


def china_location():
    """Rows of jionlp's five-level list as (depth, fields), villages left out."""
    with zipfile.ZipFile(io.BytesIO(jionlp_file('china_location.zip'))) as z:
        text = z.read('china_location.txt').decode('utf-8')
    for line in text.split('\n'):
        if not line:
            continue
        depth = len(line) - len(line.lstrip('\t'))
        if depth < 4:
            yield depth, line.strip('\n\r').split('\t')[depth:]


def jieba_dict():
    """(word, freq, tag) from jieba/dict.txt in the sdist jieba-0.42.1.tar.gz."""
    path = os.path.join(WHEELS, 'jieba-0.42.1.tar.gz')
    if not os.path.exists(path):
        sys.exit('missing sdist: pip download jieba==0.42.1 --no-deps -d ../wheels')
    with tarfile.open(path) as t:
        text = t.extractfile('jieba-0.42.1/jieba/dict.txt').read().decode('utf-8')
    for line in text.splitlines():
        p = line.split(' ')
        if len(p) == 3:
            yield p[0], int(p[1]), p[2]


def jionlp_frequencies():
    """{word: count} of jionlp's word_distribution (news and web text of about 2012-2018, 6.19 billion words)."""
    import json
    with zipfile.ZipFile(io.BytesIO(jionlp_file('word_distribution.zip'))) as z:
        text = z.read(z.namelist()[0]).decode('utf-8')
    return dict(json.loads(l) for l in text.split('\n') if l.strip())


def write(name, header, rows):
    os.makedirs(OUT, exist_ok=True)
    path = os.path.join(OUT, name)
    with open(path, 'w', encoding='utf-8', newline='\n') as f:
        for h in header.strip('\n').split('\n'):
            f.write(('# ' + h).rstrip() + '\n')
        for r in rows:
            f.write('\t'.join(str(x) for x in r) + '\n')
    print(name, len(rows), 'rows', os.path.getsize(path), 'bytes')


def read(name):
    with open(os.path.join(OUT, name), encoding='utf-8') as f:
        return [l.rstrip('\n').split('\t') for l in f if not l.startswith('#') and l.strip()]
