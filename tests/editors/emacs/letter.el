;;; letter.el --- Opens a faulty letter and looks at what Emacs makes of it  -*- lexical-binding: t; -*-

(dolist (folder (file-expand-wildcards "/usr/share/emacs/site-lisp/elpa/eglot-*"))
  (add-to-list 'load-path folder))
(require 'cl-lib)
(require 'verbale)
(setq verbale-command (list (getenv "VERBALE") "--stdio")
      verbale-settings '(:quietTime 0)
      eglot-sync-connect 10
      flymake-no-changes-timeout 0.1)

(defun letter-check (what good)
  "Print WHAT, and end Emacs unless GOOD."
  (princ (format "%s  %s\n" (if good "ok    " "FAILED") what))
  (unless good (kill-emacs 1)))

(defun letter-wait (condition)
  "Wait until CONDITION gives something, at most ten seconds, and give that."
  (let ((end (+ (float-time) 10)) value)
    (while (and (not (setq value (funcall condition))) (< (float-time) end))
      (accept-process-output nil 0.05))
    value))

(defun letter-finding (code)
  "The finding with CODE, awaited."
  (letter-wait (lambda ()
                 (flymake-start)
                 (cl-find code (flymake-diagnostics)
                          :test (lambda (code finding) (string-match-p code (flymake-diagnostic-text finding)))))))

(defun letter-line (words)
  "Go before the first WORDS and give the number of their line."
  (goto-char (point-min))
  (search-forward words)
  (goto-char (match-beginning 0))
  (line-number-at-pos))

(find-file (getenv "LETTER"))
(letter-check "a letter is known by its name" (eq major-mode 'undoc-mode))
(apply #'eglot (eglot--guess-contact))

(let ((item (letter-finding "AGD005")))
  (letter-check "a finding is on its line"
                (and item (= (line-number-at-pos (flymake-diagnostic-beg item)) (letter-line "请将本信")))))
(letter-check "the outline has the annex" (string-match-p "附件" (format "%S" (eglot-imenu))))

(letter-line "请将本信")
(insert "与联合国毒品\n\n")
(forward-line -2)
(end-of-line)
(let ((offered (all-completions "" (nth 2 (eglot-completion-at-point)))))
  (letter-check "a name is offered" (member "联合国毒品和犯罪问题办公室" offered)))
(letter-check "the server has the text of the buffer"
              (equal (buffer-string)
                     (jsonrpc-request (eglot-current-server) :verbale/text
                                      (list :uri (eglot--path-to-uri buffer-file-name)))))

(letter-finding "SIG003")
(letter-line "签名")
(cl-letf (((symbol-function 'completing-read) (lambda (_ actions &rest _) (if (consp (car actions)) (caar actions) (car actions)))))
  (eglot-code-actions (point) (point) "quickfix" t))
(letter-check "a mend is applied" (letter-wait (lambda () (string-match-p "萨利莫夫 *(签名)" (buffer-string)))))
(eglot-shutdown (eglot-current-server))
;;; letter.el ends here
