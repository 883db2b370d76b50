;;; verbale.el --- United Nations letters and notes verbales  -*- lexical-binding: t; -*-

;; SPDX-License-Identifier: MIT OR Apache-2.0
;; Version: 0.1.0
;; Package-Requires: ((emacs "26.3") (eglot "1.9"))
;; Keywords: languages, wp

;;; Commentary:

;; Outline, findings with mends and completion of names for people who draft
;; United Nations letters, by the language server `verbale' and Eglot:
;;
;;     (add-to-list 'load-path "/path/to/verbale/editors/emacs")
;;     (require 'verbale)
;;     (add-hook 'undoc-mode-hook #'eglot-ensure)
;;
;; Files called `.undoc', `.un.md' and `.un.txt' open in `undoc-mode'.  For a
;; letter under another name: M-x undoc-mode, or M-x eglot in `text-mode' or
;; `markdown-mode'; the server says nothing about texts that are no letters.
;;
;; The outline: M-x imenu.  Mends: M-x eglot-code-actions.  Names: C-M-i.
;; From a call-out to its annex: M-.
;;
;; Tried with Emacs 28.2 and Eglot 1.9.

;;; Code:

(require 'eglot)

(defgroup verbale nil
  "United Nations letters and notes verbales."
  :group 'text)

(defcustom verbale-command '("verbale" "--stdio")
  "The server and its arguments."
  :type '(repeat string))

(defcustom verbale-settings nil
  "Settings of the server, a property list.
For example (:messageLanguage \"fr\" :rules (:AGD003 \"off\")
:completion (:pinyin t) :outline (:paragraphs t) :quietTime 0)."
  :type 'plist)

;;;###autoload
(define-derived-mode undoc-mode text-mode "UN letter"
  "Mode for United Nations letters and notes verbales."
  ;; A paragraph is one line: it wraps on the screen, never in the file.
  (visual-line-mode 1)
  (setq-local word-wrap-by-category t)
  ;; Each paragraph has the direction of its own first letter.
  (setq-local bidi-paragraph-direction nil)
  (setq-local comment-start "<!-- " comment-end " -->")
  (when verbale-settings
    (setq-local eglot-workspace-configuration (list :verbale verbale-settings))))

;;;###autoload
(add-to-list 'auto-mode-alist '("\\.\\(?:undoc\\|un\\.md\\|un\\.txt\\)\\'" . undoc-mode))

(defun verbale-contact (&rest _)
  "What Eglot runs, with the settings as the server's first ones."
  (append verbale-command
          (when verbale-settings (list :initializationOptions verbale-settings))))

;; One entry for each mode: Eglot calls the language of a text by the mode's
;; name, and `undoc' is how the server knows a letter.  `undoc-mode' is a kind
;; of `text-mode' and must come first.
(dolist (mode '(text-mode markdown-mode undoc-mode))
  (add-to-list 'eglot-server-programs (cons mode #'verbale-contact) (not (eq mode 'undoc-mode))))

(provide 'verbale)
;;; verbale.el ends here
